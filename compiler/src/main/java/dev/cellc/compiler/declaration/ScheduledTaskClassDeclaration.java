package dev.cellc.compiler.declaration;

import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the platform gives to all scheduled tasks of one class. */
public record ScheduledTaskClassDeclaration(Header header, ScheduledTaskClassDeclaration.Spec spec)
        implements Declaration {

    /** Templates for the objects of a scheduled task. */
    public record Spec(@Nullable YamlNode cronJobTemplate, List<ResourceTemplate> resources) {}
}
