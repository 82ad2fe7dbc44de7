package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.ComponentTypeDeclaration;
import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.ParameterSchema;
import dev.cellc.compiler.declaration.WorkloadBinding;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves the ComponentType of a component, and what the component sets of it. */
record TypeResolver(References references, PlatformResolver platform, DiagnosticSink sink) {

    /**
     * A component type, and how it runs the workload of one component: {@code name} is as the component writes it,
     * {@code parameters} is what may be set.
     */
    record Typed(
            Located<String> name, ComponentTypeDeclaration type, ParameterSchema parameters, Runner.OfType runner) {

        /** The same with the parameters that a binding pins, if it pins any. */
        Typed pinned(WorkloadBinding binding, DiagnosticSink sink) {
            YamlNode given = binding.parameters();
            if (given == null) {
                return this;
            }
            Located<String> typeName = type.header().name();
            if (parameters.isEmpty()) {
                sink.report(TypeDiagnostics.takesNone("parameters", given.span(), typeName, typeName.span()));
            }
            return new Typed(name, type, parameters, runner.with(parameters.complete(given, given.span())));
        }

        /** The kind of binding that pins such a component in an environment. */
        Kind binding() {
            return switch (runner.workloadType()) {
                case DEPLOYMENT, STATEFULSET, PROXY -> Kind.SERVICE_BINDING;
                case CRONJOB, JOB -> Kind.SCHEDULED_TASK_BINDING;
            };
        }
    }

    /** What the type makes of a component, or null where there is no such type, which others report. */
    @Nullable Typed typed(Located<String> name, ComponentDeclaration component, ComponentId id, DeploymentPipeline pipeline) {
        Declaration found = references.lookup(name.value(), Kind.COMPONENT_TYPE, id.organization());
        if (!(found instanceof ComponentTypeDeclaration type)) {
            return null;
        }
        ComponentTypeDeclaration.Schema schema = type.spec().schema();
        Span place = type.header().name().span();
        ParameterSchema parameters = ParameterSchema.of(schema == null ? null : schema.parameters(), place);
        ParameterSchema settings = ParameterSchema.of(schema == null ? null : schema.environmentConfigs(), place);
        YamlNode given = component.spec().parameters();
        if (given != null && parameters.isEmpty()) {
            sink.report(TypeDiagnostics.takesNone("parameters", given.span(), name, place));
        }
        return new Typed(
                component.spec().typeAsWritten(),
                type,
                parameters,
                new Runner.OfType(
                        type.spec().workloadType().value(),
                        parameters.complete(given, name.span()),
                        settings(component, settings, name, pipeline),
                        settings.complete(null, name.span())));
    }

    private List<Runner.Settings> settings(
            ComponentDeclaration component, ParameterSchema schema, Located<String> type, DeploymentPipeline pipeline) {
        List<Runner.Settings> result = new ArrayList<>();
        for (Entries.Entry<YamlNode> entry :
                component.spec().environmentConfigs().list()) {
            Environment environment = platform.environment(entry.key());
            if (schema.isEmpty()) {
                sink.report(TypeDiagnostics.takesNone(
                        "environmentConfigs",
                        entry.key().span(),
                        type,
                        schema.root().span()));
            } else if (environment != null && !pipeline.environments().contains(environment)) {
                sink.report(ResolveDiagnostics.notInPipeline(entry.key(), pipeline));
            } else if (environment != null) {
                result.add(new Runner.Settings(
                        environment, schema.complete(entry.value(), entry.key().span())));
            }
        }
        return result;
    }

    /** What the binding of a component without a type must not set. */
    static void checkUntyped(WorkloadBinding binding, ComponentDeclaration component, DiagnosticSink sink) {
        YamlNode parameters = binding.parameters();
        if (parameters != null) {
            sink.report(TypeDiagnostics.parametersWithoutType(
                    "parameters", parameters.span(), component.spec().type()));
        }
    }

    /** What a component without a type must not set. */
    static void checkUntyped(ComponentDeclaration component, DiagnosticSink sink) {
        YamlNode parameters = component.spec().parameters();
        if (parameters != null) {
            sink.report(TypeDiagnostics.parametersWithoutType(
                    "parameters", parameters.span(), component.spec().type()));
        }
        component.spec().environmentConfigs().list().stream()
                .limit(1)
                .forEach(entry -> sink.report(TypeDiagnostics.parametersWithoutType(
                        "environmentConfigs",
                        entry.key().span(),
                        component.spec().type())));
    }
}
