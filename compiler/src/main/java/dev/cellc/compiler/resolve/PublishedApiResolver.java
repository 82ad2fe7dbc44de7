package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ApiBindingDeclaration;
import dev.cellc.compiler.declaration.ApiClassDeclaration;
import dev.cellc.compiler.declaration.ApiDeclaration;
import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.declaration.RestApi;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ApiClass;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.PublishedApi;
import dev.cellc.compiler.model.PublishedApi.Place;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the API objects of a component. Where workloads enter the pipeline an API is published with its own class;
 * everywhere else only an APIBinding publishes it, with the class of the binding.
 */
final class PublishedApiResolver {
    private final Index index;
    private final References references;
    private final PlatformResolver platform;
    private final ApiBindings bindings;
    private final DiagnosticSink sink;

    PublishedApiResolver(
            Index index, References references, PlatformResolver platform, ApiBindings bindings, DiagnosticSink sink) {
        this.index = index;
        this.references = references;
        this.platform = platform;
        this.bindings = bindings;
        this.sink = sink;
    }

    /** The APIs of a component by name; one with an error is left out, as the component will be. */
    List<PublishedApi> of(ComponentId id, ComponentDeclaration component, DeploymentPipeline pipeline) {
        List<PublishedApi> apis = new ArrayList<>();
        for (Index.Entry entry : index.ownedBy(id, Kind.API)) {
            ApiDeclaration declaration = (ApiDeclaration) entry.declaration();
            PublishedApi.Source source = ApiSources.of(declaration, component, sink);
            List<Place> places = places(declaration, id, pipeline);
            if (source != null) {
                apis.add(api(declaration, source, places));
            }
        }
        apis.sort(Comparator.comparing(api -> api.name().value()));
        return apis;
    }

    private PublishedApi api(ApiDeclaration declaration, PublishedApi.Source source, List<Place> places) {
        ApiDeclaration.Spec spec = declaration.spec();
        RestApi rest = spec.rest();
        RestApi.Backend backend = rest == null ? null : rest.backend();
        Located<String> basePath = backend == null ? null : backend.basePath();
        return new PublishedApi(
                declaration.header().name(),
                spec.type(),
                source,
                basePath == null ? null : Paths.checked(basePath, sink),
                rest == null ? List.of() : rest.exposeLevels(),
                ApiVersions.of(spec, sink),
                Operations.of(spec, sink),
                places);
    }

    private List<Place> places(ApiDeclaration api, ComponentId id, DeploymentPipeline pipeline) {
        ApiClass own = apiClass(
                ClassResolver.orDefault(api.spec().className(), api.header().name()), id);
        Located<String> reference = api.spec().environmentName();
        Environment only = reference == null ? null : platform.environment(reference);
        if (reference != null && only != null && !pipeline.environments().contains(only)) {
            sink.report(ResolveDiagnostics.notInPipeline(reference, pipeline));
            return List.of();
        }
        Map<Environment, ApiBindingDeclaration> bound = bound(api, id, pipeline);
        List<Place> places = new ArrayList<>();
        for (Environment environment : pipeline.environments()) {
            ApiBindingDeclaration binding = bound.get(environment);
            boolean isMeant = reference == null || environment.equals(only);
            if (binding != null) {
                bind(binding, environment, id, places);
            } else if (isMeant && own != null && pipeline.takesCurrent(environment)) {
                places.add(new Place(environment, own));
            }
        }
        boolean isKnown = reference == null ? !pipeline.environments().isEmpty() : only != null;
        if (places.isEmpty() && bound.isEmpty() && own != null && isKnown) {
            sink.report(ApiDiagnostics.publishedNowhere(api, pipeline));
        }
        return places;
    }

    private Map<Environment, ApiBindingDeclaration> bound(
            ApiDeclaration api, ComponentId id, DeploymentPipeline pipeline) {
        Map<Environment, ApiBindingDeclaration> bound = new LinkedHashMap<>();
        for (ApiBindingDeclaration binding : bindings.of(id)) {
            ApiBindingDeclaration.Spec spec = binding.spec();
            if (!spec.apiName().value().equals(api.header().name().value())) {
                continue;
            }
            Environment environment = platform.environment(spec.environmentName());
            Located<String> only = api.spec().environmentName();
            if (environment == null) {
                continue;
            }
            ApiBindingDeclaration first = bound.putIfAbsent(environment, binding);
            if (first != null) {
                sink.report(ApiDiagnostics.boundTwice(binding, first));
            } else if (!pipeline.environments().contains(environment)) {
                sink.report(ResolveDiagnostics.notInPipeline(spec.environmentName(), pipeline));
            } else if (only != null
                    && !only.value().equals(spec.environmentName().value())) {
                sink.report(ApiDiagnostics.otherEnvironment(binding, only));
            }
        }
        return bound;
    }

    private void bind(ApiBindingDeclaration binding, Environment environment, ComponentId id, List<Place> places) {
        ApiClass apiClass = apiClass(binding.spec().apiClassName(), id);
        Located<ReleaseState> state = binding.spec().releaseState();
        if (apiClass != null && (state == null || state.value() == ReleaseState.ACTIVE)) {
            places.add(new Place(environment, apiClass));
        }
    }

    private @Nullable ApiClass apiClass(Located<String> name, ComponentId id) {
        ApiClassDeclaration found =
                references.resolve(name, Kind.API_CLASS, id.organization(), ApiClassDeclaration.class);
        return found == null ? null : ApiResolver.apiClass(Objects.requireNonNull(found));
    }
}
