package dev.cellc.compiler.yaml;

import dev.cellc.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The documents of a tree: the files that were read; the documents that are ours; those of ours that are not read any
 * further because they have been reported; what can be told of those that are no YAML; the settings; and how many
 * were passed over.
 */
public record Documents(
        List<SourceFile> files,
        List<Document> ours,
        List<Document> unusable,
        List<Wreck> wrecks,
        Settings settings,
        PassedOver passedOver) {

    /** How many documents are of other API groups, and how many are workload descriptors. */
    public record PassedOver(int foreign, int descriptors) {}

    public Documents {
        files = List.copyOf(files);
        ours = List.copyOf(ours);
        unusable = List.copyOf(unusable);
        wrecks = List.copyOf(wrecks);
    }

    /** All that could be read, whether it is sound or not. */
    public List<YamlNode> roots() {
        List<YamlNode> roots = new ArrayList<>();
        ours.forEach(document -> roots.add(document.root()));
        unusable.forEach(document -> roots.add(document.root()));
        if (settings.root() != null) {
            roots.add(settings.root());
        }
        return roots;
    }
}
