package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs for a service or web application in one environment. */
public record DeploymentOverride(
        @Nullable Located<Integer> replicas,
        @Nullable Located<Scaling> scaling,
        List<EnvVar> env,
        List<FileMount> files,
        @Nullable YamlNode resources,
        @Nullable Located<Boolean> suspend,
        @Nullable YamlNode deploymentTemplate,
        @Nullable YamlNode serviceTemplate) {}
