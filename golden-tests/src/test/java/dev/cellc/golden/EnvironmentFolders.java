package dev.cellc.golden;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which output files lie in the folders of environments. */
record EnvironmentFolders(List<String> environments) {

    /** What is named like an environment below these is a plane. */
    private static final List<String> PLANES = List.of("data-planes", "build-planes", "delivery");

    /** The environment whose folder {@code path} is in: the first folder, below the organization's if there are several. */
    private @Nullable String environmentOf(String path) {
        List<String> segments = List.of(path.split("/"));
        if (PLANES.contains(segments.get(0))) {
            return null;
        }
        List<String> folders = segments.subList(0, Math.min(2, segments.size() - 1));
        return folders.stream().filter(environments::contains).findFirst().orElse(null);
    }

    SortedMap<String, String> filesOfAll(SortedMap<String, String> files) {
        SortedMap<String, String> found = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (environmentOf(file.getKey()) != null) {
                found.put(file.getKey(), file.getValue());
            }
        }
        return found;
    }

    SortedMap<String, String> filesOf(String environment, SortedMap<String, String> files) {
        SortedMap<String, String> found = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (environment.equals(environmentOf(file.getKey()))) {
                found.put(file.getKey(), file.getValue());
            }
        }
        return found;
    }

    SortedSet<String> usedBy(SortedMap<String, String> files) {
        SortedSet<String> used = new TreeSet<>();
        for (String path : files.keySet()) {
            String environment = environmentOf(path);
            if (environment != null) {
                used.add(environment);
            }
        }
        return used;
    }
}
