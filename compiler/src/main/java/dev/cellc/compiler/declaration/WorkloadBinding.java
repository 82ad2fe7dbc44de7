package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** The record of a deployment: the snapshot of a workload in one environment. */
public sealed interface WorkloadBinding extends OwnedDeclaration
        permits ScheduledTaskBindingDeclaration, ServiceBindingDeclaration, WebApplicationBindingDeclaration {

    Located<String> environment();

    WorkloadSpec workload();

    @Nullable Located<ReleaseState> releaseState();
}
