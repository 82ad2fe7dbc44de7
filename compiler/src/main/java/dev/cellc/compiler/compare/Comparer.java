package dev.cellc.compiler.compare;

import dev.cellc.compiler.difference.Change;
import dev.cellc.compiler.difference.DeclarationChange;
import dev.cellc.compiler.difference.Difference;
import dev.cellc.compiler.difference.Group;
import dev.cellc.compiler.difference.ObjectChange;
import dev.cellc.compiler.difference.PartDifference;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.relation.Edge;
import dev.cellc.compiler.relation.Relation;
import dev.cellc.compiler.relation.RelationDiff;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.Document;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Two compiled programs → what differs in their output, grouped by the declarations that are to blame. */
public final class Comparer {
    private final Side base;
    private final Side head;
    private final UnaryOperator<String> screen;
    private final SortedMap<String, DeclarationChange> declarations;
    private final RelationDiff flows;
    private final Blame blame;

    private Comparer(Side base, Side head, UnaryOperator<String> screen) {
        this.base = base;
        this.head = head;
        this.screen = screen;
        Declared before = Declared.of(base.documents());
        Declared after = Declared.of(head.documents());
        this.declarations = before.changes(after, screen);
        this.flows = RelationDiff.between(base.relation(), head.relation());
        this.blame = new Blame(before, after, declarations, flows);
    }

    /** One of two programs: its declarations, what came of them, and in which environments. */
    public record Side(List<Document> documents, ManifestTree manifests, List<String> environments, Relation relation) {

        public Side {
            documents = List.copyOf(documents);
            environments = List.copyOf(environments);
        }

        private SortedMap<String, Manifest> byPath() {
            SortedMap<String, Manifest> all = new TreeMap<>();
            manifests.manifests().forEach(manifest -> all.put(manifest.path().value(), manifest));
            return all;
        }
    }

    /** {@code screen} hides the secrets in a text. */
    public static Difference compare(Side base, Side head, UnaryOperator<String> screen) {
        return new Comparer(base, head, screen).difference();
    }

    private Difference difference() {
        SortedMap<String, Manifest> before = base.byPath();
        SortedMap<String, Manifest> after = head.byPath();
        SortedSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        SortedMap<String, Map<List<String>, List<ObjectChange>>> parts = new TreeMap<>();
        for (String path : paths) {
            Manifest old = before.get(path);
            Manifest now = after.get(path);
            if (old != null && now != null && old.text().equals(now.text())) {
                continue;
            }
            if (!path.endsWith("/kustomization.yaml")) {
                add(parts.computeIfAbsent(part(path), key -> new LinkedHashMap<>()), path, old, now);
            }
        }
        return new Difference(joined(parts));
    }

    private void add(
            Map<List<String>, List<ObjectChange>> part, String path, @Nullable Manifest old, @Nullable Manifest now) {
        YamlNode before = root(path, old);
        YamlNode after = root(path, now);
        Mapping shown = (Mapping) Objects.requireNonNull(after == null ? before : after);
        boolean changed = before != null && after != null;
        ObjectChange object = new ObjectChange(
                changed ? Change.CHANGED : before == null ? Change.ADDED : Change.REMOVED,
                Declared.text(shown, "kind"),
                Declared.text(shown, "metadata", "namespace"),
                Declared.text(shown, "metadata", "name"),
                path,
                changed ? Fields.changed(before, after, screen) : List.of(),
                old == null ? "" : screen.apply(old.text()),
                now == null ? "" : screen.apply(now.text()));
        Blame.Subject subject = new Blame.Subject(object.kind(), component(shown), old, now);
        part.computeIfAbsent(blame.causes(subject), key -> new ArrayList<>()).add(object);
    }

    private List<PartDifference> joined(SortedMap<String, Map<List<String>, List<ObjectChange>>> objects) {
        SortedMap<String, RelationDiff> flowsOf = flowsByEnvironment();
        SortedSet<String> names = new TreeSet<>(objects.keySet());
        names.addAll(flowsOf.keySet());
        List<PartDifference> parts = new ArrayList<>();
        for (String name : names) {
            List<Group> groups = new ArrayList<>();
            objects.getOrDefault(name, new LinkedHashMap<>())
                    .forEach((causes, changed) -> groups.add(group(causes, changed)));
            parts.add(new PartDifference(
                    name,
                    isEnvironment(name),
                    groups,
                    flowsOf.getOrDefault(name, new RelationDiff(List.of(), List.of()))));
        }
        return parts;
    }

    private SortedMap<String, RelationDiff> flowsByEnvironment() {
        SortedSet<String> environments = new TreeSet<>();
        flows.opened().forEach(edge -> environments.add(edge.environment()));
        flows.closed().forEach(edge -> environments.add(edge.environment()));
        SortedMap<String, RelationDiff> parts = new TreeMap<>();
        for (String environment : environments) {
            parts.put(environment, new RelationDiff(of(flows.opened(), environment), of(flows.closed(), environment)));
        }
        return parts;
    }

    private static List<Edge> of(List<Edge> edges, String environment) {
        return edges.stream()
                .filter(edge -> edge.environment().equals(environment))
                .toList();
    }

    private boolean isEnvironment(String name) {
        return base.environments().contains(name) || head.environments().contains(name);
    }

    /** The environment, below its organization's folder or not, or the folder of what belongs to none. */
    private String part(String path) {
        String[] folders = path.split("/", -1);
        for (int i = 0; i < Math.min(2, folders.length - 1); i++) {
            if (isEnvironment(folders[i])) {
                return folders[i];
            }
        }
        return folders.length > 2 ? folders[0] + '/' + folders[1] : folders[0];
    }

    private static String component(Mapping root) {
        String project = Declared.text(root, "metadata", "labels", "openchoreo.dev/project");
        String component = Declared.text(root, "metadata", "labels", "openchoreo.dev/component");
        return component.isEmpty() ? "" : project + '/' + component;
    }

    private Group group(List<String> causes, List<ObjectChange> objects) {
        if (causes.isEmpty()) {
            return new Group(List.copyOf(declarations.values()), false, objects);
        }
        return new Group(
                causes.stream()
                        .map(cause -> Objects.requireNonNull(declarations.get(cause)))
                        .toList(),
                true,
                objects);
    }

    private static @Nullable YamlNode root(String path, @Nullable Manifest manifest) {
        return manifest == null
                ? null
                : YamlReader.read(SourceFile.of(path, manifest.text()), diagnostic -> {})
                        .get(0);
    }
}
