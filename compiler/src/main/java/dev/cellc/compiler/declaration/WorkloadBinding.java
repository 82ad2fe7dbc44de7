package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** The record of a deployment: the snapshot of a workload in one environment. */
public sealed interface WorkloadBinding extends OwnedDeclaration
        permits ScheduledTaskBindingDeclaration, ServiceBindingDeclaration, WebApplicationBindingDeclaration {

    Located<String> environment();

    WorkloadSpec workload();

    /** The parameters that were given to the component's type; null where they are not pinned. */
    default @Nullable YamlNode parameters() {
        return null;
    }

    @Nullable Located<ReleaseState> releaseState();
}
