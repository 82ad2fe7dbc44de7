package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ApiClassDeclaration;
import dev.cellc.compiler.declaration.EndpointType;
import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.declaration.Entries.Entry;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.RestApi;
import dev.cellc.compiler.declaration.RestApi.ExposeLevel;
import dev.cellc.compiler.declaration.ServiceApi;
import dev.cellc.compiler.declaration.Visibility;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Api;
import dev.cellc.compiler.model.ApiClass;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.PublishedApi;
import dev.cellc.compiler.model.Workload;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Resolves the APIs of a service: each is an endpoint of its workload, published under the rules of a class. */
final class ApiResolver {
    private final References references;
    private final DiagnosticSink sink;

    ApiResolver(References references, DiagnosticSink sink) {
        this.references = references;
        this.sink = sink;
    }

    /** The declared APIs, and those that the visibility of other endpoints asks for, under the class `default`. */
    List<Api> service(Entries<ServiceApi> specs, Workload workload, ComponentId id, List<PublishedApi> published) {
        List<Api> apis = new ArrayList<>();
        checkNames(specs, id, published);
        for (Entry<ServiceApi> entry : specs.list()) {
            Api api = api(entry, workload, id);
            if (api != null) {
                apis.add(api);
            }
        }
        for (Endpoint endpoint : workload.endpoints()) {
            boolean declared = specs.get(endpoint.name().value()) != null
                    || published.stream().anyMatch(api -> publishes(api, workload, endpoint));
            List<Located<ExposeLevel>> levels = levels(endpoint, List.of());
            if (!declared && !levels.isEmpty()) {
                ApiClassDeclaration type =
                        apiClass(new Located<>("default", endpoint.name().span()), id);
                if (type != null) {
                    apis.add(Api.of(endpoint.name(), endpoint, apiClass(type), endpoint.basePath(), levels));
                }
            }
        }
        apis.sort(Comparator.comparing(api -> api.name().value()));
        return apis;
    }

    /** Browsers reach every HTTP endpoint of a web application, unless its visibility says otherwise. */
    static List<Api> webApplication(Workload workload) {
        List<Api> apis = new ArrayList<>();
        for (Endpoint endpoint : workload.endpoints()) {
            Span span = endpoint.name().span();
            boolean publishedByDefault = endpoint.visibility().isEmpty() && isHttp(endpoint.type());
            List<Located<ExposeLevel>> levels =
                    publishedByDefault ? List.of(new Located<>(ExposeLevel.PUBLIC, span)) : levels(endpoint, List.of());
            apis.add(Api.of(endpoint.name(), endpoint, new ApiClass(endpoint.name(), null, null), "", levels));
        }
        return apis;
    }

    private static boolean isHttp(EndpointType type) {
        return switch (type) {
            case HTTP, REST, GRAPHQL, WEBSOCKET -> true;
            case GRPC, TCP, UDP, TLS -> false;
        };
    }

    /** What an API lists, and what its endpoint's visibility adds to it. */
    private static List<Located<ExposeLevel>> levels(Endpoint endpoint, List<Located<ExposeLevel>> listed) {
        List<Located<ExposeLevel>> levels = new ArrayList<>(listed);
        for (Located<Visibility> visibility : endpoint.visibility()) {
            ExposeLevel level = switch (visibility.value()) {
                case PROJECT -> ExposeLevel.PROJECT;
                case ORGANIZATION -> ExposeLevel.ORGANIZATION;
                case PUBLIC -> ExposeLevel.PUBLIC;
            };
            if (level != ExposeLevel.PROJECT && levels.stream().noneMatch(other -> other.value() == level)) {
                levels.add(new Located<>(level, visibility.span()));
            }
        }
        return levels;
    }

    private @Nullable ApiClassDeclaration apiClass(Located<String> name, ComponentId id) {
        return references.resolve(name, Kind.API_CLASS, id.organization(), ApiClassDeclaration.class);
    }

    static ApiClass apiClass(ApiClassDeclaration declaration) {
        ApiClassDeclaration.Spec spec = declaration.spec();
        return new ApiClass(declaration.header().name(), spec.restPolicy(), spec.grpcPolicy());
    }

    private static boolean publishes(PublishedApi api, Workload workload, Endpoint endpoint) {
        Endpoint published = api.endpointOf(workload);
        return published != null && published.hasNameOf(endpoint);
    }

    private void checkNames(Entries<ServiceApi> specs, ComponentId id, List<PublishedApi> published) {
        for (PublishedApi api : published) {
            Entry<ServiceApi> same = specs.entry(api.name().value());
            if (same != null) {
                sink.report(ApiDiagnostics.declaredTwice(same.key(), api.name(), id));
            }
        }
    }

    /** Holds the API objects of a component against its current workload. */
    void check(List<PublishedApi> published, Workload workload, ComponentId id) {
        for (PublishedApi api : published) {
            Endpoint endpoint = api.endpointOf(workload);
            if (endpoint != null) {
                checkFit(api, endpoint);
            } else if (api.source() instanceof PublishedApi.OfEndpoint reference) {
                reportUnknown(api, reference, workload, id);
            }
        }
    }

    private void checkFit(PublishedApi api, Endpoint endpoint) {
        if (!ApiTypes.fits(api.type().value(), endpoint.type())) {
            sink.report(PartDiagnostics.apiTypeMismatch(api.type(), endpoint));
        }
        if (api.source() instanceof PublishedApi.OfEndpoint reference
                && reference.port() != null
                && reference.port().value() != endpoint.port()) {
            sink.report(PartDiagnostics.apiPortMismatch(reference.port(), endpoint));
        }
        if (levels(endpoint, api.levels()).isEmpty()) {
            sink.report(ApiDiagnostics.noLevel(api.name()));
        }
    }

    private void reportUnknown(PublishedApi api, PublishedApi.OfEndpoint reference, Workload workload, ComponentId id) {
        if (reference.name() != null) {
            endpoint(reference.name(), null, workload, id);
        } else if (reference.port() != null) {
            sink.report(ApiDiagnostics.noEndpointOnPort(reference.port(), id));
        } else {
            sink.report(ApiDiagnostics.noSingleEndpoint(api.name(), id));
        }
    }

    private @Nullable Api api(Entry<ServiceApi> entry, Workload workload, ComponentId id) {
        ServiceApi spec = entry.value();
        ApiClassDeclaration type = apiClass(ClassResolver.orDefault(spec.className(), entry.key()), id);
        RestApi rest = spec.rest();
        RestApi.Backend backend = rest == null ? null : rest.backend();
        Endpoint endpoint = endpoint(entry.key(), backend, workload, id);
        if (type == null || endpoint == null) {
            return null;
        }
        if (!ApiTypes.fits(spec.type().value(), endpoint.type())) {
            sink.report(PartDiagnostics.apiTypeMismatch(spec.type(), endpoint));
        }
        if (backend != null && backend.port().value() != endpoint.port()) {
            sink.report(PartDiagnostics.apiPortMismatch(backend.port(), endpoint));
        }
        String basePath = backend == null || backend.basePath() == null
                ? endpoint.basePath()
                : Paths.checked(backend.basePath(), sink);
        List<Located<ExposeLevel>> levels = levels(endpoint, rest == null ? List.of() : rest.exposeLevels());
        return Api.of(entry.key(), endpoint, apiClass(type), basePath, levels);
    }

    private @Nullable Endpoint endpoint(
            Located<String> name, RestApi.@Nullable Backend backend, Workload workload, ComponentId id) {
        TreeSet<String> names = new TreeSet<>();
        for (Endpoint endpoint : workload.endpoints()) {
            if (endpoint.name().value().equals(name.value())) {
                return endpoint;
            }
            names.add(endpoint.name().value());
        }
        Endpoint meant = byPort(workload, backend);
        sink.report(
                meant == null
                        ? PartDiagnostics.unknownEndpoint(name, id, names)
                        : PartDiagnostics.apiIsNoEndpoint(name, id, meant));
        return null;
    }

    /** The one endpoint that has the port of a backend, by which an author may have meant it. */
    private static @Nullable Endpoint byPort(Workload workload, RestApi.@Nullable Backend backend) {
        List<Endpoint> found = workload.endpoints().stream()
                .filter(endpoint ->
                        backend != null && endpoint.port() == backend.port().value())
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }
}
