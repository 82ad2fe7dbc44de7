package dev.cellc.compiler.source;

import java.util.List;
import java.util.stream.Stream;

/**
 * Items that have nothing to do with each other, whatever is done with them. {@code many} is how many there have to be
 * for a second processor to help more than starting it costs.
 */
public record Batch<T>(List<T> items, int many) {

    public Batch {
        items = List.copyOf(items);
    }

    /** The items, for all processors where they are many; results keep their order. */
    public Stream<T> shared() {
        return items.size() < many ? items.stream() : items.parallelStream();
    }
}
