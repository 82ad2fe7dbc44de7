package dev.cellc.compiler.model;

import java.util.List;

/**
 * The whole program: every organization with all that belongs to it, sorted by name. {@code broken} are the
 * components that exist but have errors: nothing is derived from them, and nobody is blamed for calling them.
 */
public record Model(List<Organization> organizations, List<ComponentId> broken) {

    /** The program of which nothing is known. */
    public static final Model EMPTY = new Model(List.of(), List.of());

    public Model {
        organizations = List.copyOf(organizations);
        broken = List.copyOf(broken);
    }
}
