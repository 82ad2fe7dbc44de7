package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.Access.Role;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organization lays down for every cell of a project, with what the project says itself: totals and grants,
 * each sorted, and limits of single containers. {@code origins} are the declarations that say anything of it.
 */
public record Tenancy(
        @Nullable String displayName,
        List<Total> quota,
        List<YamlNode.Mapping> limits,
        List<Grant> access,
        List<Span> origins) {

    /** As much as the cell may use of a resource. */
    public record Total(String resource, String amount) {}

    /** A role that a group of people has in the cell. */
    public record Grant(String group, Role role) implements Comparable<Grant> {

        @Override
        public int compareTo(Grant other) {
            int byGroup = group.compareTo(other.group);
            return byGroup == 0 ? role.compareTo(other.role) : byGroup;
        }
    }

    public Tenancy {
        quota = List.copyOf(quota);
        limits = List.copyOf(limits);
        access = List.copyOf(access);
        origins = List.copyOf(origins);
    }
}
