package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.ContainerSpec;
import java.util.List;

/** A container with its image completed and all its variables: its own first, then those of connections by name. */
public record DeployedContainer(ContainerSpec spec, String image, List<EnvironmentVariable> env) {

    public DeployedContainer {
        env = List.copyOf(env);
    }
}
