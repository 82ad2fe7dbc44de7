package dev.cellc.compiler.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the containers of a component are configured by, taken together: volumes by name, the texts of files that
 * declarations spell out, and a hash of all that a restart is needed for, null where there is none.
 */
public record PodConfiguration(
        List<PodVolume> volumes,
        List<Configuration.Item> files,
        @Nullable String hash) {

    public PodConfiguration {
        volumes = List.copyOf(volumes);
        files = List.copyOf(files);
    }
}
