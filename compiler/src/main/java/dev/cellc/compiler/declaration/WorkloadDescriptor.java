package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The description of a workload that lies beside its source code. */
public record WorkloadDescriptor(
        @Nullable Located<String> apiVersion,
        @Nullable Metadata metadata,
        List<Endpoint> endpoints,
        List<Connection> connections) {

    /** What the written workload is called. */
    public record Metadata(Located<String> name) {}

    /** A port that the component serves. */
    public record Endpoint(
            Located<String> name,
            Located<Integer> port,
            Located<EndpointType> type,
            @Nullable Located<String> schemaFile,
            List<Located<Visibility>> visibility,
            @Nullable Located<Integer> targetPort,
            @Nullable Located<String> basePath,
            @Nullable Located<EndpointSpec.ProtocolOptions> protocolOptions) {}

    /** A dependency of the component. */
    public record Connection(
            Located<String> name,
            Located<ConnectionSpec.Type> type,
            ConnectionParams params,
            @Nullable Injection inject,
            @Nullable Located<String> timeout,
            @Nullable Located<ConnectionSpec.Retries> retries,
            @Nullable Located<ConnectionSpec.CircuitBreaker> circuitBreaker,
            @Nullable Located<Boolean> mtls) {}
}
