package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database, queue, cache or other service that the platform runs, with one instance for an environment. */
public record ManagedService(Located<String> name, String type, List<Instance> instances) {
    /** What every managed service tells its connections; no output can be called so. */
    public static final List<String> RESERVED = List.of("basePath", "host", "port", "scheme", "type", "uri", "url");

    /**
     * Where environments find the service: {@code host} and {@code port} are what clients connect to,
     * {@code destination} and {@code targetPort} what network policies see of it.
     */
    public record Instance(
            List<Environment> environments,
            Located<String> host,
            int port,
            List<Output> outputs,
            Destination destination,
            int targetPort) {

        public Instance {
            environments = List.copyOf(environments);
            outputs = List.copyOf(outputs);
        }
    }

    /** A further value for connections. */
    public record Output(Located<String> name, Value value) {}

    /** What an output is. */
    public sealed interface Value {}

    /** Plain text. */
    public record Text(String text) implements Value {}

    /** A key of a Secret of the cell, which is never known here. */
    public record SecretKey(String secret, String key) implements Value {}

    public ManagedService {
        instances = List.copyOf(instances);
    }

    /** The instance for an environment, or null where there is none. */
    public @Nullable Instance in(Environment environment) {
        for (Instance instance : instances) {
            if (instance.environments().contains(environment)) {
                return instance;
            }
        }
        return null;
    }
}
