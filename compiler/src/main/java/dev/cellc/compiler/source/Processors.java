package dev.cellc.compiler.source;

import java.util.Collection;
import java.util.stream.Stream;

/** Work that is shared out to all processors where there is enough of it. */
public final class Processors {
    private Processors() {}

    /**
     * Items that have nothing to do with each other, whose results are to stand in their order. {@code many} is how many
     * there have to be for a second processor to help more than starting it costs.
     */
    public static <T> Stream<T> share(Collection<T> items, int many) {
        return items.size() < many ? items.stream() : items.parallelStream();
    }
}
