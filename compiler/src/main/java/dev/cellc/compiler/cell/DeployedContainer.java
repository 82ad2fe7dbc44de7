package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.ContainerSpec;
import java.util.List;

/**
 * A container with its image completed, all its variables (those of whole groups, its own, then those of connections by
 * name), the Secrets whose keys all become variables, and its mounts by path.
 */
public record DeployedContainer(
        ContainerSpec spec, String image, List<EnvironmentVariable> env, List<String> secrets, List<Mount> mounts) {

    public DeployedContainer {
        env = List.copyOf(env);
        secrets = List.copyOf(secrets);
        mounts = List.copyOf(mounts);
    }
}
