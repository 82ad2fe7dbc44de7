package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.ConnectionParams.Protocol;
import dev.cellc.compiler.declaration.ConnectionParams.Via;
import dev.cellc.compiler.declaration.Injection;
import dev.cellc.compiler.source.Located;
import java.util.List;

/** A dependency of a component, and what its containers are told about it. */
public record Connection(
        Located<String> name, Target target, List<Injection.Variable> inject, ConnectionSettings settings) {

    /** What is called. */
    public sealed interface Target {}

    /** An endpoint of a component. It stays a name here: which workload answers is settled per environment. */
    public record OfComponent(ComponentId component, Located<String> endpoint) implements Target {}

    /** A host or addresses outside the platform; {@code written} is the author's host or range. */
    public record Outside(
            Located<String> written, Destination destination, int port, Protocol protocol, Located<Via> via)
            implements Target {}

    /** A service that the platform runs; {@code reference} is where it is named. */
    public record Managed(ManagedService service, Located<String> reference) implements Target {}

    public Connection {
        inject = List.copyOf(inject);
    }
}
