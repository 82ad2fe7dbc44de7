package dev.cellc.compiler.deliver;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is applied as one: a cell, or a plane, for which {@code cell} is null. {@code name} is what a tool knows it by,
 * {@code folder} its place among all manifests.
 */
record Unit(
        String name,
        Home home,
        String folder,
        Cluster cluster,
        @Nullable Cell cell,
        Pace pace,
        List<Resource> resources) {

    /** Where it goes: the cluster, the Secret by which that is reached, if any, and the plane that says so. */
    record Cluster(Located<String> name, @Nullable String kubeConfig, Located<String> plane) {}

    /** When it is applied: as soon as it is committed, not before an approval of the pipeline, or only by hand. */
    enum Pace {
        AT_ONCE,
        APPROVED,
        BY_HAND
    }

    Unit {
        resources = List.copyOf(resources);
    }

    /** The namespace that it is known to fill, or null where all its objects are of the cluster. */
    @Nullable String namespace() {
        return cell != null
                ? cell.namespace()
                : resources.stream()
                        .map(resource -> resource.id().namespace())
                        .filter(namespace -> !namespace.isEmpty())
                        .min(String::compareTo)
                        .orElse(null);
    }

    String organization() {
        return home.organization();
    }
}
