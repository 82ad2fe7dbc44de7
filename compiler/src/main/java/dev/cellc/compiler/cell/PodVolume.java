package dev.cellc.compiler.cell;

import java.util.List;

/** A volume of a pod: its name there, and what is in it. */
public record PodVolume(String name, List<Source> sources) {

    /** A part of what is in a volume. */
    public sealed interface Source {}

    /** Keys of a ConfigMap under names of files. */
    public record ConfigMapFiles(String configMap, List<Item> items) implements Source {

        public ConfigMapFiles {
            items = List.copyOf(items);
        }
    }

    /** Keys of a Secret under names of files; without items, every key under its own. */
    public record SecretFiles(String secret, List<Item> items) implements Source {

        public SecretFiles {
            items = List.copyOf(items);
        }
    }

    /** What the Secrets Store CSI driver fetches, as a SecretProviderClass says. */
    public record Fetched(String providerClass) implements Source {}

    /** A key, and the file that shows its value. */
    public record Item(String key, String file) {}

    public PodVolume {
        sources = List.copyOf(sources);
    }
}
