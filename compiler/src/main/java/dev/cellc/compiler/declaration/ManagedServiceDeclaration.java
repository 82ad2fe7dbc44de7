package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database, queue, cache or other service that the platform runs, for components to connect to. */
public record ManagedServiceDeclaration(Header header, ManagedServiceDeclaration.Spec spec) implements Declaration {

    /** What kind of service it is, and where it runs in each environment. */
    public record Spec(Located<String> type, List<Instance> instances) {}

    /** Where a service is found in one environment, or in several. */
    public record Instance(
            @Nullable Located<String> environment,
            List<Located<String>> environments,
            Located<String> host,
            Located<Integer> port,
            Entries<Output> outputs,
            @Nullable InCluster inCluster,
            List<Located<String>> cidrs,
            @Nullable Located<String> fqdn) {}

    /** One value for connections to use. */
    public record Output(
            @Nullable Located<String> value, @Nullable SecretKeyRef secretRef) {}

    /** One key of a Secret. */
    public record SecretKeyRef(Located<String> name, Located<String> key) {}

    /** The pods of a service that runs in the cluster. */
    public record InCluster(
            Located<String> namespace,
            Entries<Located<String>> labels,
            @Nullable Located<Integer> targetPort) {}
}
