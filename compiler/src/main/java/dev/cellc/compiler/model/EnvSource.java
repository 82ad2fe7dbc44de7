package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;

/** Where several values come from at once. */
public sealed interface EnvSource {

    /** All keys of a configuration group; {@code reference} is where the group is named. */
    record Group(ConfigurationGroup group, Located<String> reference) implements EnvSource {}

    /** All keys of a Kubernetes Secret in the cell. */
    record Secret(Located<String> name) implements EnvSource {}
}
