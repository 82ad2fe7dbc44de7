package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ApiType;
import dev.cellc.compiler.declaration.EndpointType;

/** Which API can be served by which endpoint. */
final class ApiTypes {
    private ApiTypes() {}

    /**
     * REST is HTTP with a contract: either may stand for the other; TLS is TCP to a gateway that passes it through;
     * all else has to be the same.
     */
    static boolean fits(ApiType api, EndpointType endpoint) {
        return switch (api) {
            case REST, HTTP -> endpoint == EndpointType.REST || endpoint == EndpointType.HTTP;
            case GRAPHQL -> endpoint == EndpointType.GRAPHQL;
            case GRPC -> endpoint == EndpointType.GRPC;
            case WEBSOCKET -> endpoint == EndpointType.WEBSOCKET;
            case TCP -> endpoint == EndpointType.TCP || endpoint == EndpointType.TLS;
            case UDP -> endpoint == EndpointType.UDP;
        };
    }
}
