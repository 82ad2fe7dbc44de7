package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.model.Endpoint;

/** A component of a cell calls an endpoint, because a connection of it says so. Both cells share an environment. */
public record Call(
        ComponentId consumer,
        String consumerNamespace,
        Connection connection,
        Endpoint endpoint,
        String providerNamespace)
        implements Outgoing {

    @Override
    public Direction direction() {
        return isWithinCell() ? Direction.WITHIN : Direction.EAST;
    }

    public boolean isWithinCell() {
        return consumerNamespace.equals(providerNamespace);
    }
}
