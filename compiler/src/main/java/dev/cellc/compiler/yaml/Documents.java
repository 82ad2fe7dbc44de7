package dev.cellc.compiler.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of a tree: ours, the settings file, and how many of other API groups were passed over. */
public record Documents(List<Document> ours, @Nullable YamlNode settings, int foreign) {

    public Documents {
        ours = List.copyOf(ours);
    }
}
