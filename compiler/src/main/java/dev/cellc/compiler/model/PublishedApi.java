package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.ApiType;
import dev.cellc.compiler.declaration.RestApi.ExposeLevel;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API object of a component. Which endpoint serves it is settled per environment, as the workload that runs may
 * differ; an outside target is the same everywhere. {@code places} are the environments that it is published in.
 */
public record PublishedApi(
        Located<String> name,
        Located<ApiType> type,
        Source source,
        @Nullable String basePath,
        List<Located<ExposeLevel>> levels,
        @Nullable ApiVersion version,
        List<Operation> operations,
        List<Place> places) {

    /** What an author says of the backend. */
    public sealed interface Source {}

    /** An endpoint by its name, else by its port, else the only one that there is. */
    public record OfEndpoint(
            @Nullable Located<String> name, @Nullable Located<Integer> port) implements Source {}

    /** A host outside the cluster. */
    public record OfTarget(OutsideTarget target) implements Source {}

    /** An environment, with the class whose policies hold there. */
    public record Place(Environment environment, ApiClass apiClass) {}

    public PublishedApi {
        levels = List.copyOf(levels);
        operations = List.copyOf(operations);
        places = List.copyOf(places);
    }

    /** The class that holds in an environment, or null where the API is not published. */
    public @Nullable ApiClass classIn(Environment environment) {
        for (Place place : places) {
            if (place.environment().equals(environment)) {
                return place.apiClass();
            }
        }
        return null;
    }

    /** The endpoint of a workload that serves the API, or null where none does. */
    public @Nullable Endpoint endpointOf(Workload workload) {
        if (!(source instanceof OfEndpoint reference)) {
            return null;
        }
        List<Endpoint> endpoints = workload.endpoints();
        if (reference.name() == null && reference.port() == null) {
            return endpoints.size() == 1 ? endpoints.get(0) : null;
        }
        for (Endpoint endpoint : endpoints) {
            boolean found = reference.name() != null
                    ? reference.name().value().equals(endpoint.name().value())
                    : reference.port() != null && reference.port().value() == endpoint.port();
            if (found) {
                return endpoint;
            }
        }
        return null;
    }
}
