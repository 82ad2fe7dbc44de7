package dev.cellc.compiler.io;

import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestPath;
import dev.cellc.compiler.manifest.ManifestTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Manifest trees for tests, and what is to be seen in a folder. */
final class Trees {
    static final long LONG_AGO = 1_000_000_000_000L;

    private Trees() {}

    static ManifestTree of(String... pathsAndTexts) {
        List<Manifest> manifests = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            manifests.add(new Manifest(
                    new ManifestPath(pathsAndTexts[i]), pathsAndTexts[i + 1], List.of("x.yaml:1", "y.yaml:2")));
        }
        return new ManifestTree(manifests, "sha256:0");
    }

    /** Files with their text, links with their target, and empty folders. */
    static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        for (Path path : all(folder)) {
            String name = folder.relativize(path).toString();
            if (Files.isSymbolicLink(path)) {
                contents.put(name, "-> " + Files.readSymbolicLink(path));
            } else if (Files.isRegularFile(path)) {
                contents.put(name, Files.readString(path));
            } else if (!path.equals(folder) && all(path).size() == 1) {
                contents.put(name + '/', "");
            }
        }
        return contents;
    }

    static void age(Path folder) throws IOException {
        for (Path path : all(folder)) {
            Files.setLastModifiedTime(path, FileTime.fromMillis(LONG_AGO));
        }
    }

    static List<String> times(Path folder) throws IOException {
        List<String> times = new ArrayList<>();
        for (Path path : all(folder)) {
            times.add(path + " " + Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS));
        }
        return times;
    }

    static void delete(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>(all(folder));
        paths.sort(Comparator.reverseOrder());
        for (Path path : paths) {
            Files.delete(path);
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted().toList();
        }
    }
}
