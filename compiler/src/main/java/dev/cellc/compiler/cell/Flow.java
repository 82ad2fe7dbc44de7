package dev.cellc.compiler.cell;

/** One permitted call; policies, routes and reports all read this. */
public sealed interface Flow permits Call, Exposure {

    Direction direction();
}
