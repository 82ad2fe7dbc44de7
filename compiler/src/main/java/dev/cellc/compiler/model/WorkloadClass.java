package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * A ServiceClass, WebApplicationClass or ScheduledTaskClass: templates of the workload object (DeploymentSpec or
 * CronJobSpec) and of the Service (ServiceSpec).
 */
public record WorkloadClass(
        YamlNode.@Nullable Mapping workloadTemplate, YamlNode.@Nullable Mapping serviceTemplate, Span span) {}
