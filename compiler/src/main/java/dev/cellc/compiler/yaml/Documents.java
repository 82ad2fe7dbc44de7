package dev.cellc.compiler.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a tree: ours; those of ours that are not read any further because they have been reported; what
 * can be told of those that are no YAML; the settings file; and how many of other API groups were passed over.
 */
public record Documents(
        List<Document> ours,
        List<Document> unusable,
        List<Wreck> wrecks,
        @Nullable YamlNode settings,
        int foreign) {

    public Documents {
        ours = List.copyOf(ours);
        unusable = List.copyOf(unusable);
        wrecks = List.copyOf(wrecks);
    }
}
