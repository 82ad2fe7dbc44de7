package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.DeployableArtifactDeclaration.Task;
import dev.cellc.compiler.declaration.Scaling;
import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** What an artifact says of how the workload of its container runs, where nothing nearer to the workload does. */
public record RunSettings(
        @Nullable Located<Scaling> scaling, @Nullable Located<Task> task) {

    public static final RunSettings NONE = new RunSettings(null, null);
}
