package dev.cellc.compiler.derive;

import dev.cellc.compiler.declaration.RestApi.ExposeLevel;
import dev.cellc.compiler.declaration.Visibility;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Api;
import dev.cellc.compiler.model.ApiClass;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.model.PublishedApi;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All APIs of a component in one environment: those of its release, and the API objects that are published there. */
final class ApiDeriver {
    private final Deployed deployed;
    private final Contracts contracts;
    private final DiagnosticSink sink;

    ApiDeriver(Deployed deployed, Contracts contracts, DiagnosticSink sink) {
        this.deployed = deployed;
        this.contracts = contracts;
        this.sink = sink;
    }

    /** By name; none where the component does not run. */
    List<Api> of(ComponentId id, Environment environment) {
        Component component = deployed.component(id);
        Release release = deployed.release(id, environment);
        if (component == null || release == null) {
            return List.of();
        }
        List<Api> apis = new ArrayList<>(release.apis());
        for (PublishedApi published : component.apis()) {
            ApiClass apiClass = published.classIn(environment);
            Api api = apiClass == null ? null : api(published, apiClass, release, environment);
            if (api != null) {
                apis.add(api);
            }
        }
        apis.sort(Comparator.comparing(api -> api.name().value()));
        return apis;
    }

    private @Nullable Api api(PublishedApi api, ApiClass apiClass, Release release, Environment environment) {
        if (api.source() instanceof PublishedApi.OfTarget outside) {
            return new Api(
                    api.name(),
                    outside.target(),
                    apiClass,
                    outside.target().basePath(),
                    api.levels(),
                    api.version(),
                    api.operations());
        }
        Endpoint endpoint = api.endpointOf(release.workload());
        if (endpoint == null) {
            sink.report(ExposureDiagnostics.noEndpoint(api, environment));
            return null;
        }
        List<Operation> operations =
                api.operations().isEmpty() ? contracts.operations(endpoint, api.name()) : api.operations();
        return new Api(
                api.name(),
                endpoint,
                apiClass,
                Objects.requireNonNullElse(api.basePath(), endpoint.basePath()),
                api.levels().isEmpty() ? levels(endpoint) : api.levels(),
                api.version(),
                operations);
    }

    private static List<Located<ExposeLevel>> levels(Endpoint endpoint) {
        List<Located<ExposeLevel>> levels = new ArrayList<>();
        for (Located<Visibility> visibility : endpoint.visibility()) {
            ExposeLevel level = switch (visibility.value()) {
                case PROJECT -> ExposeLevel.PROJECT;
                case ORGANIZATION -> ExposeLevel.ORGANIZATION;
                case PUBLIC -> ExposeLevel.PUBLIC;
            };
            levels.add(new Located<>(level, visibility.span()));
        }
        return levels;
    }
}
