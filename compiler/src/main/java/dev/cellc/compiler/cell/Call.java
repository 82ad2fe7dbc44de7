package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.model.Endpoint;
import java.util.List;

/**
 * A component of a cell calls an endpoint, because a connection of it says so. Both cells share an environment. Only
 * {@code requests} are meant, where there are any: else whatever the endpoint answers.
 */
public record Call(
        ComponentId consumer,
        String consumerNamespace,
        Connection connection,
        Endpoint endpoint,
        String providerNamespace,
        List<Request> requests)
        implements Outgoing {

    public Call {
        requests = List.copyOf(requests);
    }

    @Override
    public Direction direction() {
        return isWithinCell() ? Direction.WITHIN : Direction.EAST;
    }

    /** Whether the connection asks for mutual TLS. */
    public boolean isMutual() {
        return connection.settings().mtls() != null;
    }

    public boolean isWithinCell() {
        return consumerNamespace.equals(providerNamespace);
    }
}
