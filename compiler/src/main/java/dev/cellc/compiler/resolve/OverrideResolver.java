package dev.cellc.compiler.resolve;

import static dev.cellc.compiler.resolve.RunnerResolver.value;

import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.DeploymentOverride;
import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.declaration.Entries.Entry;
import dev.cellc.compiler.declaration.Scaling;
import dev.cellc.compiler.declaration.ScheduledTaskBindingDeclaration;
import dev.cellc.compiler.declaration.ScheduledTaskDeclaration;
import dev.cellc.compiler.declaration.ScheduledTaskOverride;
import dev.cellc.compiler.declaration.ServiceDeclaration;
import dev.cellc.compiler.declaration.WebApplicationBindingDeclaration;
import dev.cellc.compiler.declaration.WebApplicationDeclaration;
import dev.cellc.compiler.declaration.WorkloadBinding;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.EnvironmentOverride;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.model.WorkloadClass;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Resolves what differs in single environments: each key of {@code overrides} names one of the pipeline. */
final class OverrideResolver {
    private final PlatformResolver platform;
    private final InputResolver inputs;
    private final DiagnosticSink sink;

    OverrideResolver(PlatformResolver platform, InputResolver inputs, DiagnosticSink sink) {
        this.platform = platform;
        this.inputs = inputs;
        this.sink = sink;
    }

    /** The overrides of a Service, WebApplication or ScheduledTask. */
    List<EnvironmentOverride> of(Declaration realiser, ComponentId id, DeploymentPipeline pipeline) {
        if (realiser instanceof ServiceDeclaration service) {
            return inPipeline(service.spec().overrides(), pipeline, deployment(id));
        }
        if (realiser instanceof WebApplicationDeclaration application) {
            return inPipeline(application.spec().overrides(), pipeline, deployment(id));
        }
        return realiser instanceof ScheduledTaskDeclaration task
                ? inPipeline(task.spec().overrides(), pipeline, task(id))
                : List.of();
    }

    /** What a binding overrides in the one environment that it speaks of, or null where it says nothing. */
    @Nullable EnvironmentOverride ofBinding(WorkloadBinding binding, ComponentId id, Environment environment) {
        if (binding instanceof WebApplicationBindingDeclaration application) {
            return inEnvironment(application.spec().overrides(), environment, deployment(id));
        }
        return binding instanceof ScheduledTaskBindingDeclaration task
                ? inEnvironment(task.spec().overrides(), environment, task(id))
                : null;
    }

    private <T> List<EnvironmentOverride> inPipeline(
            Entries<T> written, DeploymentPipeline pipeline, BiFunction<T, Environment, EnvironmentOverride> resolve) {
        List<EnvironmentOverride> resolved = new ArrayList<>();
        for (Entry<T> entry : written.list()) {
            Environment environment = platform.environment(entry.key());
            if (environment == null) {
                continue;
            }
            if (!pipeline.environments().contains(environment)) {
                sink.report(ResolveDiagnostics.notInPipeline(entry.key(), pipeline));
            } else {
                resolved.add(resolve.apply(entry.value(), environment));
            }
        }
        return resolved;
    }

    private <T> @Nullable EnvironmentOverride inEnvironment(
            Entries<T> written, Environment environment, BiFunction<T, Environment, EnvironmentOverride> resolve) {
        EnvironmentOverride found = null;
        for (Entry<T> entry : written.list()) {
            Environment named = platform.environment(entry.key());
            if (named != null && !named.equals(environment)) {
                sink.report(OverrideDiagnostics.otherEnvironment(entry.key(), environment));
            } else if (named != null) {
                found = resolve.apply(entry.value(), environment);
            }
        }
        return found;
    }

    private BiFunction<DeploymentOverride, Environment, EnvironmentOverride> deployment(ComponentId id) {
        return (override, environment) -> deployment(override, environment, id);
    }

    private BiFunction<ScheduledTaskOverride, Environment, EnvironmentOverride> task(ComponentId id) {
        return (override, environment) -> task(override, environment, id);
    }

    private EnvironmentOverride deployment(DeploymentOverride override, Environment environment, ComponentId id) {
        return new EnvironmentOverride(
                environment,
                inputs.variables(override.env(), id),
                inputs.files(override.files(), id),
                scaling(override),
                null,
                Boolean.TRUE.equals(value(override.suspend())),
                mapping(override.resources()),
                new WorkloadClass.Patch(mapping(override.deploymentTemplate()), mapping(override.serviceTemplate())));
    }

    /** {@code replicas} is short for the same word below {@code scaling}. */
    private @Nullable Located<Scaling> scaling(DeploymentOverride override) {
        Located<Integer> replicas = override.replicas();
        if (replicas != null && override.scaling() != null) {
            sink.report(OverrideDiagnostics.scaledTwice(replicas, override.scaling()));
        }
        return replicas == null
                ? override.scaling()
                : new Located<>(new Scaling(replicas, null, null), replicas.span());
    }

    private EnvironmentOverride task(ScheduledTaskOverride override, Environment environment, ComponentId id) {
        Runner.ScheduledTask task = new Runner.ScheduledTask(
                value(override.schedule()),
                value(override.timezone()),
                value(override.suspend()),
                value(override.concurrencyPolicy()));
        return new EnvironmentOverride(
                environment,
                inputs.variables(override.env(), id),
                inputs.files(override.files(), id),
                null,
                task,
                false,
                mapping(override.resources()),
                new WorkloadClass.Patch(mapping(override.cronJobTemplate()), null));
    }

    private static YamlNode.@Nullable Mapping mapping(@Nullable YamlNode node) {
        return node instanceof YamlNode.Mapping mapping ? mapping : null;
    }
}
