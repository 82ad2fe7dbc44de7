package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import java.util.List;

/** What a container is told about a connection's target. */
public record Injection(List<Variable> env) {

    /** An environment variable filled in from a connection's target. */
    public record Variable(Located<String> name, Located<String> value) {}
}
