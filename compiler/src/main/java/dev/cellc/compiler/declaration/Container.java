package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One container of a workload: its image, how it is started, configured and watched. */
public record Container(
        @Nullable Located<String> image,
        @Nullable Located<String> artifactRef,
        List<Located<String>> command,
        List<Located<String>> args,
        List<EnvVar> env,
        List<EnvFrom> envFrom,
        List<FileMount> files,
        List<FileMountFrom> filesFrom,
        @Nullable YamlNode resources,
        @Nullable YamlNode readinessProbe,
        @Nullable YamlNode livenessProbe,
        @Nullable YamlNode startupProbe) {}
