package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.Container;
import dev.cellc.compiler.source.Located;
import java.util.List;

/** A container with its variables resolved; all else is as declared. */
public record ContainerSpec(Located<String> name, String image, List<Variable> env, Container declaration) {

    public ContainerSpec {
        env = List.copyOf(env);
    }
}
