package dev.cellc.compiler.check;

import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in a declaration that is a secret by its name or its looks. {@code name} is what is called so, null where the
 * looks alone tell. {@code environments} are those that it is for; none: every one.
 */
record PlaintextSecret(
        Mapping document,
        Scalar value,
        @Nullable Scalar name,
        @Nullable String looks,
        List<String> environments) {

    PlaintextSecret {
        environments = List.copyOf(environments);
    }

    /** Where to point at: the name, if it belongs to this value alone. */
    Span place() {
        return name != null && environments.isEmpty() ? name.span() : value.span();
    }

    boolean isFor(String environment) {
        return environments.isEmpty() || environments.contains(environment);
    }
}
