package dev.cellc.compiler;

import java.util.List;

/**
 * What varies between two compilations of one tree: the environments to render (none named: all), the version that a
 * tree's {@code minVersion} is compared with, and the tool that delivery objects are for (empty: as cellc.yaml says).
 */
public record CompileOptions(List<String> environments, String version, String delivery) {

    public CompileOptions {
        environments = List.copyOf(environments);
    }

    public CompileOptions(List<String> environments, String version) {
        this(environments, version, "");
    }

    public static CompileOptions of(List<String> environments) {
        return new CompileOptions(environments, Version.current());
    }

    public static CompileOptions defaults() {
        return of(List.of());
    }

    /** The same for another tool of delivery than cellc.yaml says. */
    public CompileOptions deliveredBy(String tool) {
        return new CompileOptions(environments, version, tool);
    }
}
