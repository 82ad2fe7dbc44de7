package dev.cellc.compiler.cell;

/** The side of a cell that a permitted call crosses. */
public enum Direction {
    /** Between components of one cell. */
    WITHIN,
    /** From the internet, through the public gateway. */
    NORTH,
    /** From the organization, through its gateway, or from the platform. */
    WEST,
    /** To another cell, or to a service of the platform in the cluster. */
    EAST,
    /** To what lies outside the cluster. */
    SOUTH
}
