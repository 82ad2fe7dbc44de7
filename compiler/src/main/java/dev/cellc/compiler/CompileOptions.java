package dev.cellc.compiler;

import java.util.List;

/**
 * What varies between two compilations of one tree: the environments to render (none named: all), and the version
 * that a tree's {@code minVersion} is compared with.
 */
public record CompileOptions(List<String> environments, String version) {

    public CompileOptions {
        environments = List.copyOf(environments);
    }

    public static CompileOptions of(List<String> environments) {
        return new CompileOptions(environments, Version.current());
    }

    public static CompileOptions defaults() {
        return of(List.of());
    }
}
