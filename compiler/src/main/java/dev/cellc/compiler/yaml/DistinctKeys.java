package dev.cellc.compiler.yaml;

import dev.cellc.compiler.yaml.YamlNode.Entry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keys of one mapping, which the engine reports where they repeat. */
final class DistinctKeys {
    /** Up to so many entries, comparing every two keys is cheaper than a set. */
    private static final int FEW = 8;

    private DistinctKeys() {}

    static void require(List<Entry> entries) {
        if (entries.size() > FEW) {
            Set<String> keys = new LinkedHashSet<>();
            for (Entry entry : entries) {
                if (!keys.add(entry.key().text())) {
                    throw new UnusualSyntax();
                }
            }
            return;
        }
        for (int i = 1; i < entries.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (entries.get(i).key().text().equals(entries.get(k).key().text())) {
                    throw new UnusualSyntax();
                }
            }
        }
    }
}
