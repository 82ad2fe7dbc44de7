package dev.cellc.compiler.cell;

import java.util.Comparator;

/** Which project of which organization, in which environment. */
public record CellId(String organization, String project, String environment) implements Comparable<CellId> {
    private static final Comparator<CellId> ORDER = Comparator.comparing(CellId::organization)
            .thenComparing(CellId::environment)
            .thenComparing(CellId::project);

    @Override
    public int compareTo(CellId other) {
        return ORDER.compare(this, other);
    }
}
