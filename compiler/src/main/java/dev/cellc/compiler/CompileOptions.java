package dev.cellc.compiler;

import dev.cellc.compiler.manifest.Shard;
import java.util.List;

/**
 * What varies between two compilations of one tree: the environments to render (none named: all), the version that a
 * tree's {@code minVersion} is compared with, the tool that delivery objects are for (empty: as cellc.yaml says), the part
 * that is to be proved and written, where several compilations share one tree, and whether manifests are wanted, or only
 * what is wrong.
 */
public record CompileOptions(List<String> environments, String version, String delivery, Shard shard, boolean emits) {

    public CompileOptions {
        environments = List.copyOf(environments);
    }

    public CompileOptions(List<String> environments, String version, String delivery) {
        this(environments, version, delivery, Shard.WHOLE, true);
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
        return new CompileOptions(environments, version, tool, shard, emits);
    }

    /** The same, to prove and write one part of several. */
    public CompileOptions in(Shard part) {
        return new CompileOptions(environments, version, delivery, part, emits);
    }

    /** The same, only to find what is wrong: there are no manifests then. */
    public CompileOptions checking() {
        return new CompileOptions(environments, version, delivery, shard, false);
    }
}
