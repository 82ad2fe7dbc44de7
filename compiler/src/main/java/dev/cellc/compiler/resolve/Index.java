package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.declaration.Declarations.Broken;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every declaration by its identity: kind, organization, owning component where there is one, and name. */
final class Index {

    /** What tells one declaration from another. */
    record Identity(
            Kind kind, String organization, @Nullable ComponentId owner, String name) {}

    private final Map<Identity, Entry> entries = new LinkedHashMap<>();
    private final Map<Kind, List<Entry>> byKind = new LinkedHashMap<>();
    private final Map<ComponentId, Map<Kind, List<Entry>>> byOwner = new LinkedHashMap<>();
    private final Map<ComponentId, SortedSet<String>> tracks = new LinkedHashMap<>();
    private final List<Broken> broken;
    private final Owners owners;

    /** A declaration with the organization and component that it belongs to. */
    record Entry(
            Declaration declaration,
            String organization,
            @Nullable ComponentId owner) {
        Located<String> name() {
            return declaration.header().name();
        }
    }

    Index(Declarations declarations, Owners owners, DiagnosticSink sink) {
        this.broken = declarations.broken();
        this.owners = owners;
        for (Declaration declaration : declarations.sound()) {
            Entry entry = owners.entry(declaration);
            if (entry != null) {
                add(entry, sink);
            }
        }
    }

    private void add(Entry entry, DiagnosticSink sink) {
        Kind kind = Kind.of(entry.declaration().header().kind().value()).orElseThrow();
        Identity identity = new Identity(
                kind, entry.organization(), entry.owner(), entry.name().value());
        Entry first = entries.putIfAbsent(identity, entry);
        if (first != null) {
            sink.report(ResolveDiagnostics.duplicate(kind, entry.name(), first.name()));
            return;
        }
        byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(entry);
        addTrack(entry, kind);
        if (entry.owner() != null) {
            byOwner.computeIfAbsent(entry.owner(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(kind, key -> new ArrayList<>())
                    .add(entry);
        }
    }

    private void addTrack(Entry entry, Kind kind) {
        ComponentId owner = entry.owner();
        if (owner != null) {
            String track = kind == Kind.DEPLOYMENT_TRACK ? entry.name().value() : owner.track();
            tracks.computeIfAbsent(owner.inDefaultTrack(), key -> new TreeSet<>())
                    .add(track);
        }
    }

    /** The tracks of a component: that of the component itself, those declared, and those that its parts name. */
    SortedSet<String> tracks(ComponentId component) {
        return tracks.getOrDefault(component, new TreeSet<>());
    }

    @Nullable Entry find(Kind kind, String organization, @Nullable ComponentId owner, String name) {
        return entries.get(new Identity(kind, organization, owner, name));
    }

    List<Entry> all(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    List<Entry> ownedBy(ComponentId owner, Kind kind) {
        return byOwner.getOrDefault(owner, Map.of()).getOrDefault(kind, List.of());
    }

    SortedSet<String> namesOwnedBy(ComponentId owner, Kind kind) {
        SortedSet<String> names = new TreeSet<>();
        ownedBy(owner, kind).forEach(entry -> names.add(entry.name().value()));
        return names;
    }

    /** A declaration of this kind and name that belongs to the same component of another organization, or null. */
    @Nullable Entry inOtherOrganization(Kind kind, ComponentId owner, String name) {
        for (Entry entry : all(kind)) {
            ComponentId other = entry.owner();
            if (other != null
                    && entry.name().value().equals(name)
                    && !other.organization().equals(owner.organization())
                    && other.project().equals(owner.project())
                    && other.component().equals(owner.component())) {
                return entry;
            }
        }
        return null;
    }

    /** A declaration of this kind and name, whoever owns it, or null where there is none. */
    @Nullable Entry elsewhere(Kind kind, String organization, String name) {
        for (Entry entry : all(kind)) {
            if (entry.name().value().equals(name) && entry.organization().equals(organization)) {
                return entry;
            }
        }
        return null;
    }

    /** The names that a reference to {@code kind} could have meant, in the form that authors write. */
    SortedSet<String> names(Kind kind, String organization) {
        SortedSet<String> names = new TreeSet<>();
        for (Entry entry : all(kind)) {
            if (entry.organization().equals(organization)) {
                names.add(entry.name().value());
            }
        }
        return names;
    }

    /** The names of the components in the project that a component belongs to. */
    SortedSet<String> componentsOf(ComponentId member) {
        SortedSet<String> names = new TreeSet<>();
        for (Entry entry : all(Kind.COMPONENT)) {
            ComponentId owner = entry.owner();
            if (owner != null
                    && owner.organization().equals(member.organization())
                    && owner.project().equals(member.project())) {
                names.add(owner.component());
            }
        }
        return names;
    }

    /** Whether a document of this kind and name is there, but has errors of its own. */
    boolean isBroken(Kind kind, String organization, String name) {
        for (Broken document : broken) {
            if (document.kind() == kind && name.equals(document.name()) && organization.equals(owners.of(document))) {
                return true;
            }
        }
        return false;
    }

    /** Whether some document of this kind that belongs to the component has errors of its own. */
    boolean hasBroken(Kind kind, ComponentId owner) {
        for (Broken document : broken) {
            if (document.kind() == kind
                    && owner.organization().equals(owners.of(document))
                    && owner.project().equals(document.project())
                    && owner.component().equals(document.component())) {
                return true;
            }
        }
        return false;
    }

    boolean hasBroken(Kind kind) {
        return broken.stream().anyMatch(document -> document.kind() == kind);
    }

    /** Whether the tree says nothing at all of a kind. */
    boolean declaresNone(Kind kind) {
        return all(kind).isEmpty() && !hasBroken(kind);
    }
}
