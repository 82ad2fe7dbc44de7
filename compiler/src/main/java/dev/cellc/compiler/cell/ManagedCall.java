package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.model.ManagedService;

/** A component uses the instance of a managed service that is for its environment. */
public record ManagedCall(Connection connection, ManagedService service, ManagedService.Instance instance)
        implements Outgoing {

    @Override
    public Direction direction() {
        return instance.destination() instanceof Destination.Pods ? Direction.EAST : Direction.SOUTH;
    }
}
