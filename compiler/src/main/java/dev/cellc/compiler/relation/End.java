package dev.cellc.compiler.relation;

import java.util.Comparator;
import java.util.List;

/** One end of permitted traffic; a component is named {@code project/component}, a cell by its project. */
public record End(Kind kind, String name) implements Comparable<End> {
    private static final Comparator<End> ORDER = Comparator.comparing(End::kind).thenComparing(End::name);

    /** What it is. */
    public enum Kind {
        /** The pods of a component in its cell. */
        COMPONENT,
        /** Any pod in a cell, whoever started it. */
        CELL,
        /** Pods of the platform: DNS, monitoring, a managed service. */
        PLATFORM,
        /** Whoever comes through the gateway of the organization. */
        ORGANIZATION,
        /** Outside of the cluster. */
        OUTSIDE
    }

    /** Whether whoever is the other end is this one as well. */
    public boolean covers(End other) {
        return equals(other)
                || (kind == Kind.CELL
                        && other.kind() == Kind.COMPONENT
                        && other.name().startsWith(name + '/'));
    }

    /** What people may call it: its name, or a component's name alone. */
    public List<String> names() {
        return kind == Kind.COMPONENT ? List.of(name, name.substring(name.lastIndexOf('/') + 1)) : List.of(name);
    }

    /** As it stands in a line. */
    public String described() {
        return kind == Kind.CELL ? "any pod of " + name : name;
    }

    @Override
    public int compareTo(End other) {
        return ORDER.compare(this, other);
    }
}
