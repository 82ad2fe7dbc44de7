package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.DeployedContainer;
import dev.cellc.compiler.declaration.Container;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A container of a pod, in one of its lists, and where authors speak of it. */
record PodContainer(String name, String list, Tree.Obj tree, Pod pod) {

    String image() {
        return tree.get("image") instanceof Tree.Text image ? image.value() : "";
    }

    boolean has(String... path) {
        return at(List.of(path)) != null;
    }

    /** What it has there; null where it has nothing. */
    @Nullable Tree at(List<String> path) {
        Tree at = tree;
        for (String key : path) {
            at = at instanceof Tree.Obj object ? object.get(key) : null;
        }
        return at;
    }

    /** Whether it is one of those that prepare the pod, and not one that goes on beside the others. */
    boolean startsPod() {
        return list.equals("initContainers")
                && !(tree.get("restartPolicy") instanceof Tree.Text policy
                        && policy.value().equals("Always"));
    }

    /** Whether it goes on until it is stopped. */
    boolean endless() {
        return pod.isEndless() && !startsPod();
    }

    /** Whether it is the workload's own, and not one that a class or an override adds. */
    boolean isOfWorkload() {
        return declared() != null;
    }

    /** Where its name stands. */
    Span place() {
        DeployedContainer declared = declared();
        return declared == null
                ? written("name", pod.origin())
                : declared.spec().name().span();
    }

    /** Where something of it stands: the word of the workload goes over that of a class. */
    Span place(List<String> path) {
        Span own = own(path);
        Span found = own == null ? pod.written(inPod(path)) : own;
        if (found != null) {
            return found;
        }
        // what neither the workload nor a class says, the template of a type does
        return pod.object().origin().isTemplate() ? pod.origin() : place();
    }

    /** Where the workload, or an override of it, says something of it; null where they do not. */
    @Nullable Span own(List<String> path) {
        DeployedContainer declared = declared();
        if (declared == null) {
            return null;
        }
        Container container = declared.spec().declaration();
        return switch (path.get(0)) {
            case "readinessProbe" -> inProbe(container.readinessProbe(), path);
            case "livenessProbe" -> inProbe(container.livenessProbe(), path);
            case "startupProbe" -> inProbe(container.startupProbe(), path);
            case "resources" -> inResources(declared.spec().resources(), path);
            default -> null;
        };
    }

    private static @Nullable Span inProbe(@Nullable YamlNode probe, List<String> path) {
        return probe == null || path.size() > 1 ? Pod.span(probe, path.subList(1, path.size())) : probe.span();
    }

    /** Of several, a later one says more. */
    private static @Nullable Span inResources(List<YamlNode.Mapping> resources, List<String> path) {
        Span found = null;
        for (YamlNode.Mapping written : resources) {
            Span span = Pod.span(written, path.subList(1, path.size()));
            found = span == null ? found : span;
        }
        return found;
    }

    /** Where its image stands. */
    Span imagePlace() {
        DeployedContainer declared = declared();
        if (declared == null) {
            return written("image", pod.origin());
        }
        Located<String> image = declared.spec().declaration().image();
        return image == null ? declared.spec().name().span() : image.span();
    }

    private @Nullable DeployedContainer declared() {
        for (DeployedContainer container : pod.deployment().containers()) {
            if (container.spec().name().value().equals(name) && list.equals("containers") && pod.isOfWorkload()) {
                return container;
            }
        }
        return null;
    }

    private Span written(String field, Span otherwise) {
        Span found = pod.written(inPod(List.of(field)));
        return found == null ? otherwise : found;
    }

    private List<String> inPod(List<String> path) {
        List<String> inPod = new ArrayList<>(List.of("spec", list, name));
        inPod.addAll(path);
        return inPod;
    }
}
