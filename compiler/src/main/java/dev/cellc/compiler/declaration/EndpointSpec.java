package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A port that a component serves, and from where it may be reached. */
public record EndpointSpec(
        Located<EndpointType> type,
        Located<Integer> port,
        @Nullable Schema schema,
        List<Located<Visibility>> visibility,
        @Nullable Located<Integer> targetPort,
        @Nullable Located<String> basePath,
        @Nullable Located<ProtocolOptions> protocolOptions) {

    /** The contract of an endpoint, as text. */
    public record Schema(
            @Nullable Located<String> type, @Nullable Located<String> content) {}

    /** Details of an endpoint's protocol. */
    public record ProtocolOptions(
            List<Located<String>> grpcServices,
            @Nullable Located<String> idleTimeout,
            @Nullable Located<String> requestTimeout,
            @Nullable Located<Boolean> http2,
            @Nullable Located<Boolean> subscriptions,
            @Nullable Located<String> listener) {}
}
