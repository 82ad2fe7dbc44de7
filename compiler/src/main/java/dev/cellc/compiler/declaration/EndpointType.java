package dev.cellc.compiler.declaration;

/** The protocol of an endpoint. */
public enum EndpointType implements Keyword {
    HTTP("HTTP"),
    REST("REST"),
    GRPC("gRPC"),
    GRAPHQL("GraphQL"),
    WEBSOCKET("Websocket"),
    TCP("TCP"),
    UDP("UDP"),
    TLS("TLS");

    private final String text;

    EndpointType(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
