package dev.cellc.compiler.emit;

import dev.cellc.compiler.manifest.EnvironmentFolder;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestPath;
import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Batch;
import dev.cellc.compiler.source.Places;
import dev.cellc.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Kubernetes objects → files: one object a file, a kustomization for each cell, environment and plane. */
public final class Emitter {
    private static final int MANY = 500;

    private final Layout layout;
    private final List<Manifest> manifests = new ArrayList<>();
    private final Map<String, List<String>> kustomizations = new LinkedHashMap<>();
    private final Places places = new Places();

    private Emitter(Layout layout) {
        this.layout = layout;
    }

    /** The text of each object. In their order, whichever is ready first. */
    public static List<Printed> print(List<Resource> resources) {
        return new Batch<>(resources, MANY).mapWith(() -> {
            CanonicalYaml yaml = new CanonicalYaml();
            return resource -> new Printed(resource, yaml.text(resource.body()));
        });
    }

    /** {@code input} is what was read, of which only a digest goes into the result. */
    public static ManifestTree emit(List<Printed> objects, List<SourceFile> input) {
        return emit(objects, Layout.of(objects), input);
    }

    /**
     * The files of some environments, in the places that they have in the whole tree. What belongs to a plane belongs
     * to no environment and is left out.
     */
    public static ManifestTree emit(List<Printed> objects, List<String> environments, List<SourceFile> input) {
        List<Printed> selected = objects.stream()
                .filter(object -> object.resource().home() instanceof Home.OfCell cell
                        && environments.contains(cell.environment()))
                .toList();
        return emit(selected, Layout.of(objects), input).partial();
    }

    /** Where the environments are in the whole tree. */
    public static List<EnvironmentFolder> folders(List<Printed> objects) {
        Layout layout = Layout.of(objects);
        SortedMap<String, EnvironmentFolder> folders = new TreeMap<>();
        for (Printed object : objects) {
            if (object.resource().home() instanceof Home.OfCell cell) {
                String path = layout.environment(cell);
                folders.putIfAbsent(path, new EnvironmentFolder(cell.organization(), cell.environment(), path));
            }
        }
        return List.copyOf(folders.values());
    }

    /** The text of one document. */
    public static String text(Tree.Obj document) {
        return CanonicalYaml.write(document);
    }

    private static ManifestTree emit(List<Printed> objects, Layout layout, List<SourceFile> input) {
        Emitter emitter = new Emitter(layout);
        objects.forEach(object -> emitter.object(object.resource(), object.text()));
        emitter.kustomizations.forEach(emitter::kustomization);
        return new ManifestTree(emitter.manifests, new InputDigest(input));
    }

    private void object(Resource resource, String text) {
        String folder = layout.folder(resource.home());
        String file = Layout.file(resource);
        List<String> origins =
                resource.origin().spans().stream().map(places::of).distinct().toList();
        manifests.add(new Manifest(new ManifestPath(folder + '/' + file), text, origins));
        kustomizations.computeIfAbsent(folder, key -> new ArrayList<>()).add(file);
        if (resource.home() instanceof Home.OfCell cell) {
            listed(cell);
        }
    }

    /** Lists the cell in the kustomization of its environment, once. */
    private void listed(Home.OfCell cell) {
        List<String> cells = kustomizations.computeIfAbsent(layout.environment(cell), key -> new ArrayList<>());
        if (cells.isEmpty() || !cells.get(cells.size() - 1).equals(cell.project())) {
            cells.add(cell.project());
        }
    }

    private void kustomization(String folder, List<String> entries) {
        Tree.Obj content = Tree.object()
                .put("apiVersion", "kustomize.config.k8s.io/v1beta1")
                .put("kind", "Kustomization")
                .put("resources", Tree.texts(entries))
                .build();
        ManifestPath path = new ManifestPath(folder + "/kustomization.yaml");
        manifests.add(new Manifest(path, CanonicalYaml.write(content), List.of()));
    }
}
