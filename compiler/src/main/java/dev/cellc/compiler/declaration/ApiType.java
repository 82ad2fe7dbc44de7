package dev.cellc.compiler.declaration;

/** The protocol of an exposed API. */
public enum ApiType implements Keyword {
    REST("REST"),
    HTTP("HTTP"),
    GRAPHQL("GraphQL"),
    GRPC("gRPC"),
    WEBSOCKET("Websocket"),
    TCP("TCP"),
    UDP("UDP");

    private final String text;

    ApiType(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
