package dev.cellc.compiler.cell;

/** Which project of which organization, in which environment. */
public record CellId(String organization, String project, String environment) implements Comparable<CellId> {

    /** By organization, environment and project. */
    @Override
    public int compareTo(CellId other) {
        int order = organization.compareTo(other.organization);
        if (order == 0) {
            order = environment.compareTo(other.environment);
        }
        return order == 0 ? project.compareTo(other.project) : order;
    }
}
