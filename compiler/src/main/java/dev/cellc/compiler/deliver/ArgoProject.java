package dev.cellc.compiler.deliver;

import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a project of Argo CD allows: the repository, the namespaces and the kinds that its units need, and no other. */
final class ArgoProject {
    private static final String NAMESPACE = "Namespace";

    /** A namespace of a cluster. */
    private record Destination(String cluster, String namespace) implements Comparable<Destination> {
        private static final Comparator<Destination> ORDER =
                Comparator.comparing(Destination::cluster).thenComparing(Destination::namespace);

        @Override
        public int compareTo(Destination other) {
            return ORDER.compare(this, other);
        }
    }

    /** A kind, and for objects of the cluster the name of the only one. */
    private record Allowed(String group, String kind, String name) implements Comparable<Allowed> {
        private static final Comparator<Allowed> ORDER = Comparator.comparing(Allowed::group)
                .thenComparing(Allowed::kind)
                .thenComparing(Allowed::name);

        @Override
        public int compareTo(Allowed other) {
            return ORDER.compare(this, other);
        }

        Tree.Obj tree() {
            return Tree.object()
                    .put("group", group)
                    .put("kind", kind)
                    .put("name", name.isEmpty() ? null : name)
                    .build();
        }
    }

    private final SortedSet<Destination> destinations = new TreeSet<>();
    private final SortedSet<Allowed> ofCluster = new TreeSet<>();
    private final SortedSet<Allowed> ofNamespaces = new TreeSet<>();

    private ArgoProject() {}

    static Tree.Obj of(List<Unit> units, Source source, ArgoApplications applications) {
        ArgoProject project = new ArgoProject();
        for (Unit unit : units) {
            String cluster = applications.cluster(unit);
            unit.resources().forEach(resource -> project.add(resource, cluster));
            if (unit.namespace() == null) {
                project.destinations.add(new Destination(cluster, ""));
            }
        }
        boolean isOfCells = units.get(0).cell() != null;
        return Tree.object()
                .put(
                        "description",
                        (isOfCells ? "The cells of organization " : "The planes of organization ")
                                + units.get(0).organization())
                .put("sourceRepos", Tree.texts(List.of(source.url())))
                .put("destinations", project.destinations())
                .put("clusterResourceWhitelist", trees(project.ofCluster))
                .put("namespaceResourceWhitelist", trees(project.ofNamespaces))
                .build();
    }

    /** What has objects of the cluster alone goes to no namespace, which is a destination too. */
    private Tree destinations() {
        List<Tree> trees = new ArrayList<>();
        for (Destination one : destinations) {
            trees.add(
                    ArgoApplications.destination(one.cluster(), one.namespace().isEmpty() ? null : one.namespace()));
        }
        return Tree.list(trees);
    }

    private static Tree trees(SortedSet<Allowed> allowed) {
        return Tree.list(allowed.stream().map(Allowed::tree).toList());
    }

    private void add(Resource resource, String cluster) {
        ResourceId id = resource.id();
        boolean isNamespace = id.kind().equals(NAMESPACE) && id.apiVersion().equals("v1");
        if (!id.namespace().isEmpty()) {
            destinations.add(new Destination(cluster, id.namespace()));
        }
        if (isNamespace || id.namespace().isEmpty()) {
            ofCluster.add(new Allowed(group(id), id.kind(), id.name()));
        } else {
            ofNamespaces.add(new Allowed(group(id), id.kind(), ""));
        }
    }

    private static String group(ResourceId id) {
        int slash = id.apiVersion().indexOf('/');
        return slash < 0 ? "" : id.apiVersion().substring(0, slash);
    }
}
