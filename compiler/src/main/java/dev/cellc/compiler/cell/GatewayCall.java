package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;

/**
 * A component calls a host outside the platform by way of a gateway, to which it speaks plain HTTP; {@code path}, with
 * a leading slash, is how the gateway knows what is meant.
 */
public record GatewayCall(
        ComponentId consumer,
        String consumerNamespace,
        Connection connection,
        Connection.Outside target,
        Destination.Domain host,
        DataPlane.EgressGateway gateway,
        String path)
        implements Outgoing {

    @Override
    public Direction direction() {
        return Direction.SOUTH;
    }
}
