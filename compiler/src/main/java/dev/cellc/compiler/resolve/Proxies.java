package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.PublishedApi;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.model.RunSettings;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.model.Workload;
import dev.cellc.compiler.model.WorkloadClass;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Components of type APIProxy: nothing runs, their APIs are all there is of them. */
final class Proxies {
    private Proxies() {}

    static boolean isProxy(ComponentDeclaration declaration) {
        return declaration.spec().type() != null
                && declaration.spec().type().value() == ComponentDeclaration.Type.API_PROXY;
    }

    /** A proxy is wherever one of its APIs is published. */
    static Component component(
            ComponentId id,
            ComponentDeclaration declaration,
            DeploymentPipeline pipeline,
            List<PublishedApi> apis,
            DiagnosticSink sink) {
        for (PublishedApi api : apis) {
            if (api.levels().isEmpty()) {
                sink.report(ApiDiagnostics.noLevel(api.name()));
            }
        }
        Release release = release(declaration.header().name().span());
        List<Component.Binding> bindings = new ArrayList<>();
        for (Environment environment : pipeline.environments()) {
            if (apis.stream().anyMatch(api -> api.classIn(environment) != null)) {
                bindings.add(new Component.Binding(environment, release, null));
            }
        }
        return new Component(
                id, declaration.header().name(), null, pipeline, null, bindings, List.of(), List.of(), apis);
    }

    private static Release release(Span origin) {
        return new Release(
                new Runner.Proxy(),
                new Workload(List.of(), List.of(), List.of(), RunSettings.NONE, origin),
                new WorkloadClass(null, null, null, null, List.of(), List.of(), origin),
                List.of(),
                ReleaseState.ACTIVE,
                origin);
    }
}
