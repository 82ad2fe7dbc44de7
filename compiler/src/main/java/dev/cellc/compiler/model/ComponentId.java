package dev.cellc.compiler.model;

import java.util.Comparator;

/** Which component, of which project, of which organization. */
public record ComponentId(String organization, String project, String component) implements Comparable<ComponentId> {
    private static final Comparator<ComponentId> ORDER = Comparator.comparing(ComponentId::organization)
            .thenComparing(ComponentId::project)
            .thenComparing(ComponentId::component);

    @Override
    public int compareTo(ComponentId other) {
        return ORDER.compare(this, other);
    }
}
