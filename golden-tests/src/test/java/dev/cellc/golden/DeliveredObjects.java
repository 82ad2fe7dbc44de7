package dev.cellc.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The objects of an output by their paths, as maps, read by the YAML engine. */
record DeliveredObjects(Map<String, Map<?, ?>> all) {

    static DeliveredObjects of(SortedMap<String, String> files) {
        Map<String, Map<?, ?>> objects = new LinkedHashMap<>();
        files.forEach((path, text) -> {
            Object document = new Load(LoadSettings.builder().build()).loadFromString(text);
            if (document instanceof Map<?, ?> object) {
                objects.put(path, object);
            }
        });
        return new DeliveredObjects(objects);
    }

    List<Map<?, ?>> ofKind(String kind, String group) {
        return all.values().stream()
                .filter(object ->
                        text(object, "kind").equals(kind) && group(object).equals(group))
                .<Map<?, ?>>map(object -> object)
                .toList();
    }

    /** What lies in a folder, without its kustomization. */
    List<Map<?, ?>> below(String folder) {
        List<Map<?, ?>> found = new ArrayList<>();
        all.forEach((path, object) -> {
            if (path.startsWith(folder + '/') && !group(object).equals("kustomize.config.k8s.io")) {
                found.add(object);
            }
        });
        return found;
    }

    /** Whether a folder has the object that a reference names. */
    boolean holds(Map<?, ?> reference, String folder) {
        return below(folder).stream()
                .anyMatch(object -> text(object, "apiVersion").equals(text(reference, "apiVersion"))
                        && text(object, "kind").equals(text(reference, "kind"))
                        && text(object, "metadata", "namespace").equals(text(reference, "namespace"))
                        && text(object, "metadata", "name").equals(text(reference, "name")));
    }

    static String group(Map<?, ?> object) {
        String apiVersion = text(object, "apiVersion");
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** The value at a path of keys; empty where there is none. */
    static String text(Map<?, ?> object, String... keys) {
        Object at = at(object, keys);
        return at == null ? "" : String.valueOf(at);
    }

    static List<Map<?, ?>> list(Map<?, ?> object, String... keys) {
        List<Map<?, ?>> items = new ArrayList<>();
        if (at(object, keys) instanceof List<?> list) {
            list.forEach(item -> items.add((Map<?, ?>) item));
        }
        return items;
    }

    static @Nullable Object at(Map<?, ?> object, String... keys) {
        Object at = object;
        for (String key : keys) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return at;
    }
}
