package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.DataPlane;
import java.util.List;

/** A data plane of an organization and the cells that run on it, sorted. */
public record Plane(String organization, DataPlane dataPlane, List<Cell> cells) {

    public Plane {
        cells = List.copyOf(cells);
    }
}
