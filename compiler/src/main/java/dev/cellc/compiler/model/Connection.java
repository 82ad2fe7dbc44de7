package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.Injection;
import dev.cellc.compiler.source.Located;
import java.util.List;

/**
 * A call to an endpoint of a component, and what containers are told about it. The endpoint stays a name here:
 * which workload answers is settled per environment.
 */
public record Connection(
        Located<String> name, ComponentId target, Located<String> endpoint, List<Injection.Variable> inject) {

    public Connection {
        inject = List.copyOf(inject);
    }
}
