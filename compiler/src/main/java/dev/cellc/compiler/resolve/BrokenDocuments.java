package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Declarations.Broken;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.model.ComponentId;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is in the tree, but cannot be used: documents with errors of their own, and strays. */
final class BrokenDocuments {
    private final List<Broken> documents;
    private final Owners owners;
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Set<Named> named = new LinkedHashSet<>();
    private final Set<Part> parts = new LinkedHashSet<>();
    private final Set<Part> strayParts = new LinkedHashSet<>();

    private record Named(Kind kind, String organization, String name) {}

    /** {@code project} is null where any may be meant. */
    private record Part(
            Kind kind, String organization, @Nullable String project, String component) {}

    BrokenDocuments(List<Broken> documents, Owners owners) {
        this.documents = documents;
        this.owners = owners;
        for (Broken document : documents) {
            String organization = owners.of(document);
            kinds.add(document.kind());
            if (document.name() != null) {
                named.add(new Named(document.kind(), organization, document.name()));
            }
            if (document.project() != null && document.component() != null) {
                parts.add(new Part(document.kind(), organization, document.project(), document.component()));
            }
        }
    }

    /**
     * Adds what names a project that is not there. That project counts as broken from now on, and a part may belong to
     * a component of that name in any project, unless its component has gone astray with it.
     */
    void addStrays(List<Index.Entry> strays) {
        Set<ComponentId> together = new LinkedHashSet<>();
        for (Index.Entry stray : strays) {
            if (stray.kind() == Kind.COMPONENT) {
                together.add(stray.component());
            }
        }
        for (Index.Entry stray : strays) {
            ComponentId component = stray.component();
            named.add(new Named(Kind.PROJECT, component.organization(), component.project()));
            named.add(new Named(
                    stray.kind(), component.organization(), stray.name().value()));
            if (!together.contains(component.inDefaultTrack())) {
                strayParts.add(new Part(stray.kind(), component.organization(), null, component.component()));
            }
        }
    }

    boolean contains(Kind kind, String organization, String name) {
        return named.contains(new Named(kind, organization, name));
    }

    boolean containsPart(Kind kind, ComponentId owner) {
        return parts.contains(new Part(kind, owner.organization(), owner.project(), owner.component()))
                || strayParts.contains(new Part(kind, owner.organization(), null, owner.component()));
    }

    /** What documents of this kind call themselves. */
    SortedSet<String> names(Kind kind, String organization) {
        return names(kind, organization, document -> true);
    }

    /** What the components of the project that {@code member} belongs to call themselves. */
    SortedSet<String> components(ComponentId member) {
        return names(
                Kind.COMPONENT,
                member.organization(),
                document -> member.project().equals(document.project()));
    }

    private SortedSet<String> names(Kind kind, String organization, Predicate<Broken> chosen) {
        SortedSet<String> names = new TreeSet<>();
        for (Broken document : documents) {
            boolean fits = document.kind() == kind && owners.of(document).equals(organization);
            if (fits && document.name() != null && chosen.test(document)) {
                names.add(document.name());
            }
        }
        return names;
    }

    boolean contains(Kind kind) {
        return kinds.contains(kind);
    }
}
