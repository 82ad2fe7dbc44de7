package dev.cellc.compiler.render;

import dev.cellc.compiler.naming.Digests;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ConfigMaps that templates give, as far as pods of the same component read them: a digest of their content is on the
 * pod template, so that a change of them starts new pods as a change of any other configuration does.
 */
final class TemplatedConfiguration {
    private static final int HASH = 16;
    private static final List<String> RUNNING = List.of("Deployment", "StatefulSet", "DaemonSet", "Job");
    private static final List<String> CONTAINERS = List.of("initContainers", "containers");

    private final Map<Place, Tree.Obj> configMaps = new LinkedHashMap<>();

    /** Where a pod finds a ConfigMap: names are those of a namespace, of which a component has one. */
    private record Place(Home home, String name) {}

    private TemplatedConfiguration(List<Resource> resources) {
        for (Resource resource : resources) {
            if (resource.origin().isTemplate() && resource.id().kind().equals("ConfigMap")) {
                configMaps.put(new Place(resource.home(), resource.id().name()), resource.body());
            }
        }
    }

    /** The objects of a cell, those that read such a ConfigMap with the digest on their pods. */
    static List<Resource> hashed(List<Resource> resources) {
        TemplatedConfiguration configuration = new TemplatedConfiguration(resources);
        return configuration.configMaps.isEmpty()
                ? resources
                : resources.stream().map(configuration::hashed).toList();
    }

    private Resource hashed(Resource resource) {
        String kind = resource.id().kind();
        if (kind.equals("CronJob")) {
            return with(resource, List.of("spec", "jobTemplate", "spec", "template"));
        }
        return RUNNING.contains(kind) ? with(resource, List.of("spec", "template")) : resource;
    }

    private Resource with(Resource resource, List<String> path) {
        Tree pod = resource.body();
        for (String field : path) {
            pod = get(pod, field);
        }
        SortedMap<String, String> content = content(resource.home(), get(pod, "spec"));
        if (content.isEmpty()) {
            return resource;
        }
        Tree.Obj metadata = get(pod, "metadata") instanceof Tree.Obj object ? object : Tree.Obj.EMPTY;
        Tree.Obj body = set(resource.body(), path, annotated(metadata, content));
        return new Resource(resource.id(), resource.home(), body, resource.origin());
    }

    /** Metadata with the digest, of which the digest of all other configuration is a part. */
    private static Tree.Obj annotated(Tree.Obj metadata, SortedMap<String, String> content) {
        Tree.Obj annotations = metadata.get("annotations") instanceof Tree.Obj object ? object : Tree.Obj.EMPTY;
        if (annotations.get(Labels.CONFIGURATION_HASH) instanceof Tree.Text other) {
            content.put("", other.value());
        }
        Tree.Builder result = Tree.object()
                .put("annotations", annotations.with(Labels.CONFIGURATION_HASH, Tree.text(Digests.of(content, HASH))));
        metadata.fields().stream()
                .filter(field -> !field.name().equals("annotations"))
                .forEach(field -> result.put(field.name(), field.value()));
        return result.build();
    }

    private static Tree.Obj set(Tree.Obj tree, List<String> path, Tree.Obj metadata) {
        if (path.isEmpty()) {
            return tree.with("metadata", metadata);
        }
        String field = path.get(0);
        Tree.Obj below = (Tree.Obj) tree.get(field);
        return below == null ? tree : tree.with(field, set(below, path.subList(1, path.size()), metadata));
    }

    /** What a pod reads of such ConfigMaps, by their names and keys. */
    private SortedMap<String, String> content(Home home, @Nullable Tree pod) {
        List<@Nullable Tree> references = new ArrayList<>();
        for (String list : CONTAINERS) {
            for (Tree container : items(get(pod, list))) {
                items(get(container, "envFrom")).forEach(each -> references.add(get(each, "configMapRef")));
                items(get(container, "env"))
                        .forEach(each -> references.add(get(get(each, "valueFrom"), "configMapKeyRef")));
            }
        }
        for (Tree volume : items(get(pod, "volumes"))) {
            references.add(get(volume, "configMap"));
            items(get(get(volume, "projected"), "sources")).forEach(each -> references.add(get(each, "configMap")));
        }
        SortedMap<String, String> content = new TreeMap<>();
        for (Tree reference : references) {
            if (get(reference, "name") instanceof Tree.Text name) {
                add(configMaps.get(new Place(home, name.value())), name.value(), content);
            }
        }
        return content;
    }

    private static void add(Tree.@Nullable Obj configMap, String name, SortedMap<String, String> content) {
        for (String field : List.of("data", "binaryData")) {
            if (get(configMap, field) instanceof Tree.Obj values) {
                values.fields()
                        .forEach(value -> content.put(
                                name + '/' + field + '/' + value.name(),
                                value.value().toString()));
            }
        }
    }

    private static @Nullable Tree get(@Nullable Tree tree, String field) {
        return tree instanceof Tree.Obj object ? object.get(field) : null;
    }

    private static List<Tree> items(@Nullable Tree tree) {
        return tree instanceof Tree.Arr list ? list.items() : List.of();
    }
}
