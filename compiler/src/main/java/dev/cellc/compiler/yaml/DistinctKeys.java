package dev.cellc.compiler.yaml;

import dev.cellc.compiler.yaml.YamlNode.Entry;
import java.util.LinkedHashSet;
import java.util.Set;

/** Keys of one mapping, which the engine reports where they repeat. */
final class DistinctKeys {
    /** Up to so many entries, comparing every two keys is cheaper than a set. */
    private static final int FEW = 8;

    private DistinctKeys() {}

    /** Of the entries from one on. */
    static void require(FastStack<Entry> entries, int first) {
        if (entries.size() - first > FEW) {
            Set<String> keys = new LinkedHashSet<>();
            for (int i = first; i < entries.size(); i++) {
                if (!keys.add(entries.get(i).key().text())) {
                    throw new UnusualSyntax();
                }
            }
            return;
        }
        for (int i = first + 1; i < entries.size(); i++) {
            for (int k = first; k < i; k++) {
                if (entries.get(i).key().text().equals(entries.get(k).key().text())) {
                    throw new UnusualSyntax();
                }
            }
        }
    }
}
