package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Endpoint;
import java.util.List;

/** The replicas of a component reach each other at its endpoints, at least one, because they keep state together. */
public record Peering(ComponentId component, List<Endpoint> endpoints) implements Flow {

    public Peering {
        endpoints = List.copyOf(endpoints);
    }

    @Override
    public Direction direction() {
        return Direction.WITHIN;
    }
}
