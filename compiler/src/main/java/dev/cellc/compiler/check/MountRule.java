package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.DeployedContainer;
import dev.cellc.compiler.cell.Mount;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.FileSpec;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a class mounts into a container stands neither at the path of an author's mount, where one would silently take
 * the place of the other, nor below it, where nothing can be created. Files may well lie in a volume of the class.
 */
final class MountRule {
    private static final List<String> POD = List.of("template", "spec");
    private static final List<String> TASK_POD = List.of("jobTemplate", "spec", "template", "spec");

    private MountRule() {}

    static void check(List<Cell> cells, DiagnosticSink sink) {
        for (Cell cell : cells) {
            for (ComponentDeployment deployment : cell.deployments()) {
                deployment.containers().forEach(container -> check(container, deployment, sink));
            }
        }
    }

    private static void check(DeployedContainer container, ComponentDeployment deployment, DiagnosticSink sink) {
        SortedMap<String, Located<String>> places = places(container);
        if (places.isEmpty()) {
            return;
        }
        String name = container.spec().name().value();
        for (Mapping template : deployment.release().workloadClass().workloadTemplates()) {
            for (Located<String> mounted : mounted(template, name)) {
                places.forEach((path, declared) -> {
                    if (isWithin(mounted.value(), path)) {
                        sink.report(CheckDiagnostics.mountedByClass(declared, mounted));
                    }
                });
            }
        }
    }

    /** What is mounted, a file alone or a folder, with the path that was written; a file without a value is not. */
    private static SortedMap<String, Located<String>> places(DeployedContainer container) {
        SortedMap<String, Located<String>> declared = new TreeMap<>();
        for (FileSpec file : container.spec().inputs().files()) {
            String path = file.path().value();
            declared.putIfAbsent(path, file.path());
            if (file.live()) {
                declared.putIfAbsent(path.substring(0, path.lastIndexOf('/')), file.path());
            }
        }
        container
                .spec()
                .inputs()
                .folders()
                .forEach(folder -> declared.put(folder.path().value(), folder.path()));
        declared.keySet().retainAll(container.mounts().stream().map(Mount::path).toList());
        return declared;
    }

    private static boolean isWithin(String path, String folder) {
        return (path + '/').startsWith(folder + '/');
    }

    /** The paths at which a template mounts something into a container, without a slash at the end. */
    private static List<Located<String>> mounted(Mapping template, String container) {
        List<Located<String>> paths = new ArrayList<>();
        YamlNode pod = template;
        for (String key : template.get("jobTemplate") == null ? POD : TASK_POD) {
            pod = get(pod, key);
        }
        for (YamlNode each : items(get(pod, "containers"))) {
            boolean isMeant =
                    get(each, "name") instanceof Scalar name && name.text().equals(container);
            for (YamlNode mount : isMeant ? items(get(each, "volumeMounts")) : List.<YamlNode>of()) {
                if (get(mount, "mountPath") instanceof Scalar path) {
                    paths.add(new Located<>(path.text().replaceAll("/+$", ""), path.span()));
                }
            }
        }
        return paths;
    }

    private static @Nullable YamlNode get(@Nullable YamlNode node, String key) {
        return node instanceof Mapping mapping ? mapping.get(key) : null;
    }

    private static List<YamlNode> items(@Nullable YamlNode node) {
        return node instanceof Sequence sequence ? sequence.items() : List.of();
    }
}
