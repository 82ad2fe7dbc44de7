package dev.cellc.compiler.declaration;

import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the platform gives to all web applications of one class. */
public record WebApplicationClassDeclaration(Header header, WebApplicationClassDeclaration.Spec spec)
        implements Declaration {

    /** Templates for the objects of a web application. */
    public record Spec(
            @Nullable YamlNode deploymentTemplate,
            @Nullable YamlNode serviceTemplate,
            @Nullable YamlNode autoscalingTemplate,
            @Nullable YamlNode disruptionBudgetTemplate,
            List<ResourceTemplate> resources) {}
}
