package dev.cellc.compiler.promotion;

import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.model.ComponentId;
import org.jspecify.annotations.Nullable;

/**
 * One component in one environment, before and after a commit; a side that is null has no binding there. {@code from}
 * is the environment that the commit, or the binding, says that the snapshot came from.
 */
public record Transition(
        ComponentId component,
        String environment,
        Operation operation,
        @Nullable String from,
        @Nullable Deployed before,
        @Nullable Deployed after) {

    /** What is pinned, and whether it runs. */
    public record Deployed(Snapshot snapshot, ReleaseState state) {

        public static @Nullable Deployed of(@Nullable Deployment deployment) {
            return deployment == null ? null : new Deployed(deployment.snapshot(), deployment.state());
        }
    }

    public @Nullable WorkloadDigest oldDigest() {
        return before == null ? null : before.snapshot().digest();
    }

    public @Nullable WorkloadDigest newDigest() {
        return after == null ? null : after.snapshot().digest();
    }

    /** Whether another snapshot runs after it. */
    public boolean changesSnapshot() {
        return after != null && (before == null || !after.snapshot().saysTheSameAs(before.snapshot()));
    }
}
