package dev.cellc.compiler.deliver;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * In which wave Argo CD applies an object: what others are made in or of, then what holds for pods or is read by them,
 * then components, each after those that it calls. A route and what protects it share a wave, as neither is ready
 * without the other.
 */
final class SyncWaves {
    private static final String WAVE = "argocd.argoproj.io/sync-wave";
    private static final String ANNOTATIONS = "annotations";

    private static final List<String> FIRST = List.of("CustomResourceDefinition", "Namespace");
    private static final List<String> BEFORE_PODS =
            List.of("ConfigMap", "ExternalSecret", "SecretProviderClass", "ServiceAccount");

    private final Map<String, Integer> ranks = new LinkedHashMap<>();

    private SyncWaves(List<Cell> cells) {
        for (Cell cell : cells) {
            for (ComponentDeployment deployment : cell.deployments()) {
                ranks.put(cell.namespace() + '/' + Names.folder(deployment.component()), deployment.rank());
            }
        }
    }

    /** The same objects, each with its wave; none is written where it is the usual one. */
    static List<Resource> on(List<Resource> resources, List<Cell> cells) {
        SyncWaves waves = new SyncWaves(cells);
        Map<String, String> namespaces = new LinkedHashMap<>();
        cells.forEach(cell -> namespaces.put(key(Units.home(cell)), cell.namespace()));
        return resources.stream()
                .map(resource -> with(resource, waves.wave(resource, namespaces)))
                .toList();
    }

    private static String key(Home home) {
        return home.organization() + '/' + home.folder();
    }

    private int wave(Resource resource, Map<String, String> namespaces) {
        String kind = resource.id().kind();
        if (FIRST.contains(kind)) {
            return -2;
        }
        if (!(resource.home() instanceof Home.OfCell cell)) {
            return 0;
        }
        if (cell.part() == null || BEFORE_PODS.contains(kind)) {
            return -1;
        }
        String component = cell.part().split("/", 2)[0];
        return ranks.getOrDefault(namespaces.get(key(cell)) + '/' + component, 0);
    }

    /** What the author of a template says about it wins. */
    private static Resource with(Resource resource, int wave) {
        Tree.Obj metadata = (Tree.Obj) resource.body().get("metadata");
        if (wave == 0 || metadata == null) {
            return resource;
        }
        Tree.Obj annotations = metadata.get(ANNOTATIONS) instanceof Tree.Obj given ? given : Tree.Obj.EMPTY;
        if (annotations.get(WAVE) != null) {
            return resource;
        }
        Tree.Obj all = annotations.with(WAVE, Tree.text(Integer.toString(wave)));
        Tree.Obj body = resource.body().with("metadata", metadata.with(ANNOTATIONS, all));
        return new Resource(resource.id(), resource.home(), body, resource.origin());
    }
}
