package dev.cellc.compiler.difference;

import java.util.List;
import java.util.Optional;

/** What a change of declarations does to the whole output; parts without a change are left out. */
public record Difference(List<PartDifference> parts) {

    public Difference {
        parts = List.copyOf(parts);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public Optional<PartDifference> environment(String name) {
        return parts.stream()
                .filter(part -> part.isEnvironment() && part.name().equals(name))
                .findFirst();
    }

    /** Only these environments, and nothing that belongs to none; everything where none is named. */
    public Difference in(List<String> environments) {
        return environments.isEmpty()
                ? this
                : new Difference(parts.stream()
                        .filter(part -> part.isEnvironment() && environments.contains(part.name()))
                        .toList());
    }

    public int count(Change change) {
        return parts.stream().mapToInt(part -> part.count(change)).sum();
    }
}
