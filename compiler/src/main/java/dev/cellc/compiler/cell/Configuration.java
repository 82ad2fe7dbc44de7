package dev.cellc.compiler.cell;

import dev.cellc.compiler.source.Span;
import java.util.List;

/** The keys of one configuration group that a cell uses, sorted by key. */
public record Configuration(String group, String objectName, List<Item> plain, List<Item> vault, Span origin) {

    /** A key with its value, or with the vault's key for it. */
    public record Item(String key, String value) {}

    public Configuration {
        plain = List.copyOf(plain);
        vault = List.copyOf(vault);
    }
}
