package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;

/** An environment variable of a container. */
public record Variable(Located<String> name, Value value) {

    /** Where the value comes from. */
    public sealed interface Value {}

    /** The text itself, maybe empty. */
    public record Text(String text) implements Value {}

    /** A key of a configuration group; its value differs from environment to environment. */
    public record GroupKey(ConfigurationGroup group, Located<String> key) implements Value {}

    /** A key of a Kubernetes Secret in the cell. */
    public record SecretKey(String secret, String key) implements Value {}
}
