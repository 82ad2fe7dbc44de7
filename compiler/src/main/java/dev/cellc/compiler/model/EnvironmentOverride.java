package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.Scaling;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs for a component in one environment, whatever release runs there; what is absent is as everywhere.
 * {@code scaling} is for what is long-running, {@code task} for what is started at set times.
 */
public record EnvironmentOverride(
        Environment environment,
        List<Variable> env,
        List<FileSpec> files,
        @Nullable Located<Scaling> scaling,
        Runner.@Nullable ScheduledTask task,
        boolean suspended,
        YamlNode.@Nullable Mapping resources,
        WorkloadClass.Patch patch) {

    public EnvironmentOverride {
        env = List.copyOf(env);
        files = List.copyOf(files);
    }
}
