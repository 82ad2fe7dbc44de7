package dev.cellc.compiler.io;

import dev.cellc.compiler.diagnostic.Json;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.manifest.Provenance;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A manifest tree and the digests of its manifests → the text of its owner index. One line a file, so that a change
 * shows as the lines of the files that it touches.
 */
final class OwnerIndex {
    static final String NAME = "cellc.lock.json";
    static final int VERSION = 1;

    private OwnerIndex() {}

    /** What is said of each file, by its path. */
    static SortedMap<String, String> lines(ManifestTree tree, SortedMap<String, String> digests) {
        SortedMap<String, String> lines = new TreeMap<>();
        for (Manifest manifest : tree.manifests()) {
            StringBuilder out = new StringBuilder(160);
            Json.string(out, manifest.path().value());
            out.append(": {\"digest\": ");
            Json.string(out, Objects.requireNonNull(digests.get(manifest.path().value())));
            out.append(", \"from\": ");
            strings(out, manifest.origins());
            lines.put(manifest.path().value(), out.append('}').toString());
        }
        return lines;
    }

    /** The index of a tree with these lines for its files. */
    static String text(ManifestTree tree, SortedMap<String, String> lines) {
        StringBuilder out = new StringBuilder(256 + 160 * lines.size());
        out.append("{\n  \"version\": ").append(VERSION).append(",\n  \"input\": ");
        Json.string(out, tree.inputDigest());
        sources(out, tree.sources());
        out.append(",\n  \"files\": {");
        String separator = "\n";
        for (String line : lines.values()) {
            out.append(separator).append("    ").append(line);
            separator = ",\n";
        }
        return out.append(lines.isEmpty() ? "}\n}\n" : "\n  }\n}\n").toString();
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
