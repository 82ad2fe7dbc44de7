package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All documents of a tree after the schemas: the sound ones, what is known of the broken ones (so that a reference to
 * a broken document is not reported a second time), and the tree's settings. They are incomplete when a part of the
 * program could not be read, or when it is unknown what the program consists of.
 */
public record Declarations(
        List<Declaration> sound,
        List<Broken> broken,
        @Nullable CellcConfig config,
        boolean isComplete) {
    private static final String DEFAULT = "default";

    /** A document with an error of its own; whatever of its identity could be read. */
    public record Broken(
            Kind kind,
            @Nullable String name,
            @Nullable String namespace,
            @Nullable String project,
            @Nullable String component,
            Span span) {}

    public Declarations {
        sound = List.copyOf(sound);
        broken = List.copyOf(broken);
    }

    /** The organization of whatever names none: that of cellc.yaml; else the one that is declared; else `default`. */
    public String defaultOrganization() {
        if (config != null && config.organization() != null) {
            return config.organization().value();
        }
        String only = null;
        for (Declaration declaration : sound) {
            if (declaration instanceof OrganizationDeclaration) {
                if (only != null) {
                    return DEFAULT;
                }
                only = declaration.header().name().value();
            }
        }
        return only == null ? DEFAULT : only;
    }
}
