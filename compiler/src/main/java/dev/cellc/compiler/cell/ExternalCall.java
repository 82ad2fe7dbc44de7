package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.Connection;

/** A component calls a host or addresses outside the platform. */
public record ExternalCall(Connection connection, Connection.Outside target) implements Outgoing {

    @Override
    public Direction direction() {
        return Direction.SOUTH;
    }
}
