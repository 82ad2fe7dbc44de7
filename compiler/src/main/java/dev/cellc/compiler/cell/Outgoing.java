package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.Connection;

/** A flow that starts at a component, because a connection of it says so. */
public sealed interface Outgoing extends Flow permits Call, ExternalCall, GatewayCall, ManagedCall {

    Connection connection();
}
