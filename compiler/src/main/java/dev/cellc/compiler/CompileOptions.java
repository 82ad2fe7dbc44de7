package dev.cellc.compiler;

import java.util.List;

/** What varies between two compilations of one tree: the environments to render (none named: all). */
public record CompileOptions(List<String> environments) {

    public CompileOptions {
        environments = List.copyOf(environments);
    }

    public static CompileOptions defaults() {
        return new CompileOptions(List.of());
    }
}
