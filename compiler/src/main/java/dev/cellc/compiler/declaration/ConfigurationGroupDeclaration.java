package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Named values that differ from environment to environment, for workloads to use. */
public record ConfigurationGroupDeclaration(Header header, ConfigurationGroupDeclaration.Spec spec)
        implements Declaration {

    /** The values, and whom they are for. */
    public record Spec(
            Entries<Located<String>> scope,
            List<EnvironmentGroup> environmentGroups,
            List<Configuration> configurations) {}

    /** A name for a set of environments. */
    public record EnvironmentGroup(Located<String> name, List<Located<String>> environments) {}

    /** One key and its values. */
    public record Configuration(Located<String> key, List<Value> values) {}

    /** The value of a key in one environment or environment group. */
    public record Value(
            @Nullable Located<String> environment,
            @Nullable Located<String> environmentGroupRef,
            @Nullable Located<String> value,
            @Nullable Located<String> vaultKey) {}
}
