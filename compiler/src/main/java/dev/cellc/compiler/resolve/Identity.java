package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.model.ComponentId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What tells one declaration from another. */
record Identity(Kind kind, String organization, @Nullable ComponentId owner, String name) {

    /** As generated, but ready when a process starts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Identity identity
                && kind == identity.kind
                && name.equals(identity.name)
                && organization.equals(identity.organization)
                && Objects.equals(owner, identity.owner);
    }

    @Override
    public int hashCode() {
        return (kind.name().hashCode() * 31 + organization.hashCode()) * 31 * 31
                + Objects.hashCode(owner) * 31
                + name.hashCode();
    }
}
