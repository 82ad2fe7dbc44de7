package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.source.Span;
import java.util.List;

/**
 * A workload with the class that shapes it and the APIs that expose it: all that a deployment of it needs to know.
 * {@code origin} is the declaration that it comes from: a Service, WebApplication or ScheduledTask, or a binding.
 */
public record Release(
        Runner runner,
        Workload workload,
        WorkloadClass workloadClass,
        List<Api> apis,
        ReleaseState state,
        Span origin) {

    public Release {
        apis = List.copyOf(apis);
    }
}
