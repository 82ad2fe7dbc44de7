package dev.cellc.compiler.declaration;

import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the platform gives to all services of one class. */
public record ServiceClassDeclaration(Header header, ServiceClassDeclaration.Spec spec) implements Declaration {

    /** Templates for the objects of a service. */
    public record Spec(
            @Nullable YamlNode deploymentTemplate,
            @Nullable YamlNode serviceTemplate,
            @Nullable YamlNode autoscalingTemplate,
            @Nullable YamlNode disruptionBudgetTemplate,
            List<ResourceTemplate> resources) {}
}
