package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.DataPlane;
import java.util.List;

/** Monitoring reads the metrics of a component; {@code ports} are those of its pods, at least one. */
public record Scrape(DataPlane.PlatformPods scrapers, List<Integer> ports) implements Flow {

    public Scrape {
        ports = List.copyOf(ports);
    }

    @Override
    public Direction direction() {
        return Direction.WEST;
    }
}
