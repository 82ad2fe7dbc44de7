package dev.cellc.compiler.promotion;

import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.InputException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of promotion ask of history, at the commit that something is promoted on: each fact is looked up only
 * when a rule needs it.
 */
public interface Facts {

    /** When the promotion happens. */
    Instant now();

    /**
     * Since when, without a break, an environment has had a snapshot of a component, pinned or as its current workload;
     * null if it does not have it.
     */
    @Nullable SourceChange inEnvironment(ComponentId component, String environment, WorkloadDigest digest) throws InputException;

    /** The address of whoever made the change that first declared a snapshot; null if it was never declared. */
    @Nullable String author(ComponentId component, WorkloadDigest digest) throws InputException;

    /** Whether a snapshot of a component has been pinned in an environment before. */
    boolean wasIn(ComponentId component, String environment, WorkloadDigest digest) throws InputException;

    /** The entries of the approval for a snapshot in an environment. */
    List<VerifiedApproval> approvals(String environment, WorkloadDigest digest) throws InputException;

    /** The members of a group of approvers; empty if it is not known. */
    List<String> members(String group) throws InputException;

    /** The result of a check; null if there is none. */
    @Nullable CheckResult check(String environment, WorkloadDigest digest, String name) throws InputException;
}
