package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.DeployedContainer;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A container as it was made of workload, class and overrides, and where authors speak of it; {@code endless} ones
 * go on until they are stopped.
 */
record PodContainer(String name, Tree.Obj tree, boolean endless, ComponentDeployment deployment) {
    private static final List<String> TO_POD = List.of("jobTemplate", "spec", "template", "spec");

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

    /** Whether it is the workload's own, and not one that a class or an override adds. */
    boolean isOfWorkload() {
        return declared() != null;
    }

    /** Where its name stands. */
    Span place() {
        DeployedContainer declared = declared();
        return declared == null
                ? span(written(List.of("name")), "name")
                : declared.spec().name().span();
    }

    /** Where something of it stands that a probe or a hook says: the word of the workload goes over that of a class. */
    Span place(List<String> path) {
        DeployedContainer declared = declared();
        YamlNode own =
                declared == null ? null : YamlNode.at(probe(declared, path.get(0)), path.subList(1, path.size()));
        YamlNode found = own == null ? YamlNode.at(written(path), path) : own;
        return found == null ? place() : found.span();
    }

    private static @Nullable YamlNode probe(DeployedContainer declared, String name) {
        return switch (name) {
            case "readinessProbe" -> declared.spec().declaration().readinessProbe();
            case "livenessProbe" -> declared.spec().declaration().livenessProbe();
            case "startupProbe" -> declared.spec().declaration().startupProbe();
            default -> null;
        };
    }

    /** Where its image stands. */
    Span imagePlace() {
        DeployedContainer declared = declared();
        if (declared == null) {
            return span(written(List.of("image")), "image");
        }
        Located<String> image = declared.spec().declaration().image();
        return image == null ? declared.spec().name().span() : image.span();
    }

    private @Nullable DeployedContainer declared() {
        for (DeployedContainer container : deployment.containers()) {
            if (container.spec().name().value().equals(name)) {
                return container;
            }
        }
        return null;
    }

    private Span span(YamlNode.@Nullable Mapping written, String field) {
        YamlNode value = written == null ? null : written.get(field);
        return value == null ? deployment.release().origin() : value.span();
    }

    /** What the class, or the last patch of it, writes of this container with something in a certain place. */
    private YamlNode.@Nullable Mapping written(List<String> path) {
        YamlNode.Mapping found = null;
        for (YamlNode.Mapping template : deployment.release().workloadClass().workloadTemplates()) {
            for (String list : List.of("initContainers", "containers")) {
                YamlNode items = pod(template) instanceof YamlNode.Mapping pod ? pod.get(list) : null;
                for (YamlNode item :
                        items instanceof YamlNode.Sequence sequence ? sequence.items() : List.<YamlNode>of()) {
                    if (item instanceof YamlNode.Mapping container
                            && container.get("name") instanceof YamlNode.Scalar scalar
                            && scalar.text().equals(name)
                            && YamlNode.at(container, path) != null) {
                        found = container;
                    }
                }
            }
        }
        return found;
    }

    private static @Nullable YamlNode pod(YamlNode.Mapping template) {
        return YamlNode.at(template, template.get("jobTemplate") == null ? List.of("template", "spec") : TO_POD);
    }
}
