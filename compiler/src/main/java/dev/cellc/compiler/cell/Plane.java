package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.DataPlane;
import java.util.List;

/**
 * A data plane of an organization, the cells that run on it, sorted, and what its guarded gateways let pass for them.
 */
public record Plane(String organization, DataPlane dataPlane, List<Cell> cells, List<GatewayTraffic> gateways) {

    public Plane {
        cells = List.copyOf(cells);
        gateways = List.copyOf(gateways);
    }
}
