package dev.cellc.compiler.io;

import dev.cellc.compiler.diagnostic.Json;
import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.manifest.Provenance;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A manifest tree and the digests of its manifests → the text of its owner index. One line a file, so that a change
 * shows as the lines of the files that it touches.
 */
final class OwnerIndex {
    static final String NAME = "cellc.lock.json";
    static final int VERSION = 1;

    /** Room for nearly every line. */
    private static final int LINE = 320;

    private OwnerIndex() {}

    /** A file, the digest of its content, and the declarations it came from. */
    record Line(String path, String digest, List<String> origins) {}

    /** What is said of each file, by its path. */
    static SortedMap<String, String> lines(List<Line> files) {
        SortedMap<String, String> lines = new TreeMap<>();
        for (Line file : files) {
            StringBuilder out = new StringBuilder(LINE);
            line(out, file);
            lines.put(file.path(), out.toString());
        }
        return lines;
    }

    /** The index of a tree with these files. */
    static String text(ManifestTree tree, List<Line> files) {
        return text(tree, files, OwnerIndex::line);
    }

    /** The index of a tree with these lines for its files. */
    static String text(ManifestTree tree, SortedMap<String, String> lines) {
        return text(tree, lines.values(), StringBuilder::append);
    }

    private static <T> String text(ManifestTree tree, Collection<T> files, BiConsumer<StringBuilder, T> line) {
        StringBuilder out = new StringBuilder(LINE * (files.size() + 2));
        out.append("{\n  \"version\": ").append(VERSION).append(",\n  \"input\": ");
        Json.string(out, tree.inputDigest());
        sources(out, tree.sources());
        out.append(",\n  \"files\": {");
        String separator = "\n    ";
        for (T file : files) {
            out.append(separator);
            line.accept(out, file);
            separator = ",\n    ";
        }
        return out.append(files.isEmpty() ? "}\n}\n" : "\n  }\n}\n").toString();
    }

    private static void line(StringBuilder out, Line file) {
        Json.string(out, file.path());
        out.append(": {\"digest\": ");
        Json.string(out, file.digest());
        out.append(", \"from\": ");
        strings(out, file.origins());
        out.append('}');
    }

    /** Which other roots were part of the input; of what Git holds, exactly what. */
    private static void sources(StringBuilder out, List<Provenance> sources) {
        if (sources.isEmpty()) {
            return;
        }
        out.append(",\n  \"sources\": [");
        String separator = "\n";
        for (Provenance source : sources) {
            out.append(separator).append("    {\"name\": ");
            Json.string(out, source.name());
            member(out, "url", source.url());
            member(out, "commit", source.commit());
            member(out, "path", source.path());
            member(out, "tree", source.tree());
            out.append('}');
            separator = ",\n";
        }
        out.append("\n  ]");
    }

    private static void member(StringBuilder out, String name, String value) {
        if (!value.isEmpty()) {
            out.append(", \"").append(name).append("\": ");
            Json.string(out, value);
        }
    }

    private static void strings(StringBuilder out, List<String> values) {
        out.append('[');
        String separator = "";
        for (String value : values) {
            out.append(separator);
            Json.string(out, value);
            separator = ", ";
        }
        out.append(']');
    }
}
