package dev.cellc.compiler.yaml;

import dev.cellc.compiler.source.SourceRoot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document of {@code cellc.yaml}, whether the file could be read as far as there is one, and the further roots that
 * were read because of it.
 */
public record Settings(@Nullable YamlNode root, boolean isReadable, List<SourceRoot> roots) {

    public Settings {
        roots = List.copyOf(roots);
    }
}
