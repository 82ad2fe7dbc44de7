package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs for a scheduled task in one environment. */
public record ScheduledTaskOverride(
        List<EnvVar> env,
        List<FileMount> files,
        @Nullable YamlNode resources,
        @Nullable Located<String> schedule,
        @Nullable Located<String> timezone,
        @Nullable Located<Boolean> suspend,
        @Nullable Located<ConcurrencyPolicy> concurrencyPolicy,
        @Nullable YamlNode cronJobTemplate) {}
