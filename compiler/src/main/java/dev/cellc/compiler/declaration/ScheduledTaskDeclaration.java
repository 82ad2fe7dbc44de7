package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** Runs a workload at set times. */
public record ScheduledTaskDeclaration(Header header, ScheduledTaskDeclaration.Spec spec) implements OwnedDeclaration {

    /** When and how the task runs. */
    public record Spec(
            @Nullable Owner owner,
            Located<String> workloadName,
            @Nullable Located<String> className,
            Entries<ScheduledTaskOverride> overrides,
            @Nullable Located<String> schedule,
            @Nullable Located<String> timezone,
            @Nullable Located<Boolean> suspend,
            @Nullable Located<ConcurrencyPolicy> concurrencyPolicy) {}

    @Override
    public @Nullable Owner owner() {
        return spec.owner();
    }
}
