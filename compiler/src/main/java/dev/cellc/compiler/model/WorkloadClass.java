package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.ResourceTemplate;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A ServiceClass, WebApplicationClass, ScheduledTaskClass or ComponentType: templates of the workload object
 * (DeploymentSpec or CronJobSpec), of the Service, of the autoscaler and of the disruption budget, and those of
 * further objects. The patches are laid over the first two, in order.
 */
public record WorkloadClass(
        YamlNode.@Nullable Mapping workloadTemplate,
        YamlNode.@Nullable Mapping serviceTemplate,
        YamlNode.@Nullable Mapping autoscalingTemplate,
        YamlNode.@Nullable Mapping disruptionBudgetTemplate,
        List<ResourceTemplate> resources,
        List<Patch> patches,
        Span span) {

    /** What a component changes of its class in one environment. */
    public record Patch(YamlNode.@Nullable Mapping workloadTemplate, YamlNode.@Nullable Mapping serviceTemplate) {}

    public WorkloadClass {
        resources = List.copyOf(resources);
        patches = List.copyOf(patches);
    }

    /** The template of the workload object and the patches for it, in the order in which they are laid over each other. */
    public List<YamlNode.Mapping> workloadTemplates() {
        return templates(workloadTemplate, Patch::workloadTemplate);
    }

    /** The template of the Service and the patches for it, in the order in which they are laid over each other. */
    public List<YamlNode.Mapping> serviceTemplates() {
        return templates(serviceTemplate, Patch::serviceTemplate);
    }

    private List<YamlNode.Mapping> templates(
            YamlNode.@Nullable Mapping first, Function<Patch, YamlNode.@Nullable Mapping> ofPatch) {
        if (patches.isEmpty()) {
            return first == null ? List.of() : List.of(first);
        }
        List<YamlNode.Mapping> templates = new ArrayList<>();
        if (first != null) {
            templates.add(first);
        }
        for (Patch patch : patches) {
            YamlNode.Mapping next = ofPatch.apply(patch);
            if (next != null) {
                templates.add(next);
            }
        }
        return templates;
    }

    /** The same class with another template of the workload object. */
    public WorkloadClass withTemplate(YamlNode.Mapping template) {
        return new WorkloadClass(
                template, serviceTemplate, autoscalingTemplate, disruptionBudgetTemplate, resources, patches, span);
    }
}
