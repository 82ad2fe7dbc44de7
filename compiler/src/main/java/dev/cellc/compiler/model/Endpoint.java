package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.EndpointSpec.ProtocolOptions;
import dev.cellc.compiler.declaration.EndpointType;
import dev.cellc.compiler.declaration.Visibility;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A port that a component serves. {@code port} is that of the Service, {@code targetPort} that of the pod;
 * {@code basePath} is empty or starts with a slash; {@code visibility} is what the author wrote, maybe nothing;
 * {@code contract} is the text of its interface description.
 */
public record Endpoint(
        ComponentId component,
        Located<String> name,
        EndpointType type,
        int port,
        int targetPort,
        String basePath,
        List<Located<Visibility>> visibility,
        @Nullable ProtocolOptions options,
        @Nullable Located<String> contract)
        implements Backend {

    public Endpoint {
        visibility = List.copyOf(visibility);
    }

    /** Whether both have the same name, as no two of one release do. */
    public boolean hasNameOf(Endpoint other) {
        return name.value().equals(other.name.value());
    }

    /** The transport protocol as Kubernetes spells it. */
    public String transport() {
        return type == EndpointType.UDP ? "UDP" : "TCP";
    }
}
