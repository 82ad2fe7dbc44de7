package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.model.DataPlane;
import org.jspecify.annotations.Nullable;

/**
 * A component calls a host or addresses outside the platform; {@code source} is the address by which it is to leave.
 */
public record ExternalCall(Connection connection, Connection.Outside target, DataPlane.@Nullable SourceAddress source)
        implements Outgoing {

    @Override
    public Direction direction() {
        return Direction.SOUTH;
    }
}
