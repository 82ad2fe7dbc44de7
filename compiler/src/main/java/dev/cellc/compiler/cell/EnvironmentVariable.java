package dev.cellc.compiler.cell;

/** A variable of a deployed container. */
public record EnvironmentVariable(String name, Value value) {

    /** Where a container takes the value from. */
    public sealed interface Value {}

    /** The text itself. */
    public record Text(String text) implements Value {}

    /** A key of a ConfigMap of the cell. */
    public record ConfigMapKey(String configMap, String key) implements Value {}

    /** A key of a Secret of the cell. */
    public record SecretKey(String secret, String key) implements Value {}
}
