package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every declaration by its identity: kind, organization, owning component where there is one, and name. What names a
 * project that is not there is kept apart as a stray.
 */
final class Index {
    private static final SortedSet<String> NONE = Collections.emptySortedSet();

    private final Map<Identity, Entry> entries = new LinkedHashMap<>();
    private final Map<Kind, Map<String, List<Entry>>> byOrganization = new LinkedHashMap<>();
    private final Map<Kind, Map<String, List<Entry>>> byName = new LinkedHashMap<>();
    private final Map<Kind, Map<String, SortedSet<String>>> names = new LinkedHashMap<>();
    private final Map<ComponentId, Map<Kind, List<Entry>>> byOwner = new LinkedHashMap<>();
    private final Map<ComponentId, SortedSet<String>> tracks = new LinkedHashMap<>();
    private final Map<String, SortedMap<String, SortedSet<String>>> components = new LinkedHashMap<>();
    private final Map<String, List<Entry>> strays = new LinkedHashMap<>();
    private final BrokenDocuments broken;

    /** A declaration with the organization and component that it belongs to. */
    record Entry(
            Declaration declaration,
            String organization,
            @Nullable ComponentId owner) {
        Located<String> name() {
            return declaration.header().name();
        }

        Kind kind() {
            return Kind.of(declaration.header().kind().value()).orElseThrow();
        }

        Identity identity() {
            return new Identity(kind(), organization, owner, name().value());
        }

        /** The owner of what has one. */
        ComponentId component() {
            return Objects.requireNonNull(owner);
        }
    }

    /** {@code builtInProjects} are there where the tree declares none. */
    Index(Declarations declarations, Collection<String> builtInProjects, Owners owners, DiagnosticSink sink) {
        this.broken = new BrokenDocuments(declarations.broken(), owners);
        List<Entry> found = new ArrayList<>();
        for (Declaration declaration : declarations.sound()) {
            Entry entry = owners.entry(declaration);
            if (entry != null && isFirst(entry, sink)) {
                found.add(entry);
            }
        }
        boolean hasProjects = found.stream().anyMatch(entry -> entry.kind() == Kind.PROJECT) || hasBroken(Kind.PROJECT);
        List<Entry> astray = new ArrayList<>();
        for (Entry entry : found) {
            ComponentId owner = entry.owner();
            boolean isBuiltIn = owner != null && !hasProjects && builtInProjects.contains(owner.project());
            if (owner == null || isBuiltIn || hasProject(owner)) {
                add(entry);
            } else {
                astray.add(entry);
                entries.remove(entry.identity());
                strays.computeIfAbsent(entry.organization(), key -> new ArrayList<>())
                        .add(entry);
            }
        }
        broken.addStrays(astray);
    }

    private boolean hasProject(ComponentId owner) {
        return find(Kind.PROJECT, owner.organization(), null, owner.project()) != null
                || isBroken(Kind.PROJECT, owner.organization(), owner.project());
    }

    private boolean isFirst(Entry entry, DiagnosticSink sink) {
        Entry first = entries.putIfAbsent(entry.identity(), entry);
        if (first != null) {
            sink.report(ResolveDiagnostics.duplicate(entry.kind(), entry.name(), first.name()));
        }
        return first == null;
    }

    private void add(Entry entry) {
        Kind kind = entry.kind();
        String name = entry.name().value();
        list(byOrganization, kind, entry.organization()).add(entry);
        list(byName, kind, name).add(entry);
        names.computeIfAbsent(kind, key -> new LinkedHashMap<>())
                .computeIfAbsent(entry.organization(), key -> new TreeSet<>())
                .add(name);
        ComponentId owner = entry.owner();
        if (owner != null) {
            String track = kind == Kind.DEPLOYMENT_TRACK ? name : owner.track();
            tracks.computeIfAbsent(owner.inDefaultTrack(), key -> new TreeSet<>())
                    .add(track);
            byOwner.computeIfAbsent(owner, key -> new LinkedHashMap<>())
                    .computeIfAbsent(kind, key -> new ArrayList<>())
                    .add(entry);
        }
        if (kind == Kind.COMPONENT) {
            components
                    .computeIfAbsent(entry.organization(), key -> new TreeMap<>())
                    .computeIfAbsent(entry.component().project(), key -> new TreeSet<>())
                    .add(name);
        }
    }

    private static List<Entry> list(Map<Kind, Map<String, List<Entry>>> map, Kind kind, String key) {
        return map.computeIfAbsent(kind, absent -> new LinkedHashMap<>())
                .computeIfAbsent(key, absent -> new ArrayList<>());
    }

    /** The tracks of a component: that of the component itself, those declared, and those that its parts name. */
    SortedSet<String> tracks(ComponentId component) {
        return tracks.getOrDefault(component, NONE);
    }

    @Nullable Entry find(Kind kind, String organization, @Nullable ComponentId owner, String name) {
        return entries.get(new Identity(kind, organization, owner, name));
    }

    /** The declarations of a kind by organization. */
    Map<String, List<Entry>> all(Kind kind) {
        return byOrganization.getOrDefault(kind, Map.of());
    }

    /** The declarations of a kind that belong to an organization, in the order of the tree. */
    List<Entry> all(Kind kind, String organization) {
        return all(kind).getOrDefault(organization, List.of());
    }

    /** What names a project that is not there, by organization. */
    Map<String, List<Entry>> strays() {
        return strays;
    }

    List<Entry> ownedBy(ComponentId owner, Kind kind) {
        return byOwner.getOrDefault(owner, Map.of()).getOrDefault(kind, List.of());
    }

    SortedSet<String> namesOwnedBy(ComponentId owner, Kind kind) {
        SortedSet<String> owned = new TreeSet<>();
        ownedBy(owner, kind).forEach(entry -> owned.add(entry.name().value()));
        return owned;
    }

    /** The declarations of a kind and name, whoever they belong to. */
    List<Entry> named(Kind kind, String name) {
        return byName.getOrDefault(kind, Map.of()).getOrDefault(name, List.of());
    }

    /** A declaration of this kind and name that belongs to the same component of another organization, or null. */
    @Nullable Entry inOtherOrganization(Kind kind, ComponentId owner, String name) {
        for (Entry entry : named(kind, name)) {
            ComponentId other = entry.component();
            if (!other.organization().equals(owner.organization())
                    && other.project().equals(owner.project())
                    && other.component().equals(owner.component())) {
                return entry;
            }
        }
        return null;
    }

    /** A declaration of this kind and name, whoever owns it, or null where there is none. */
    @Nullable Entry elsewhere(Kind kind, String organization, String name) {
        for (Entry entry : named(kind, name)) {
            if (entry.organization().equals(organization)) {
                return entry;
            }
        }
        return null;
    }

    /** The names that a reference to {@code kind} could have meant, in the form that authors write. */
    SortedSet<String> names(Kind kind, String organization) {
        return names.getOrDefault(kind, Map.of()).getOrDefault(organization, NONE);
    }

    /** The same with those of documents that cannot be used: they are there, too. */
    SortedSet<String> namesWritten(Kind kind, String organization) {
        SortedSet<String> written = broken.names(kind, organization);
        written.addAll(names(kind, organization));
        return written;
    }

    /** The names of the components in the project that a component belongs to, usable or not. */
    SortedSet<String> componentsOf(ComponentId member) {
        SortedSet<String> written = broken.components(member);
        written.addAll(components
                .getOrDefault(member.organization(), Collections.emptySortedMap())
                .getOrDefault(member.project(), NONE));
        return written;
    }

    /** Whether a document of this kind and name is there, but cannot be used. */
    boolean isBroken(Kind kind, String organization, String name) {
        return broken.contains(kind, organization, name);
    }

    /** Whether some document of this kind that belongs to the component, or may do so, cannot be used. */
    boolean hasBroken(Kind kind, ComponentId owner) {
        return broken.containsPart(kind, owner);
    }

    boolean hasBroken(Kind kind) {
        return broken.contains(kind);
    }

    /** Whether the tree says nothing at all of a kind. */
    boolean declaresNone(Kind kind) {
        return all(kind).isEmpty() && !hasBroken(kind);
    }
}
