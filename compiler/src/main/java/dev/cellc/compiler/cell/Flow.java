package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.Endpoint;

/** One permitted call, with the endpoint that it reaches; policies, routes and reports all read this. */
public sealed interface Flow permits Call, Exposure {

    Direction direction();

    Endpoint endpoint();
}
