package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.ConcurrencyPolicy;
import org.jspecify.annotations.Nullable;

/** The way in which a workload runs. */
public sealed interface Runner {

    /** Goes on until it is replaced. */
    sealed interface LongRunning extends Runner {

        Availability availability();
    }

    /** Long-running, reached through APIs. */
    record Service(Availability availability) implements LongRunning {}

    /** Long-running, reached by browsers under a host of its own. */
    record WebApplication(Availability availability) implements LongRunning {}

    /** Nothing that runs: its APIs lead to hosts outside the cluster. */
    record Proxy() implements Runner {}

    /** Started at set times; what is absent is left to the class. */
    record ScheduledTask(
            @Nullable String schedule,
            @Nullable String timezone,
            @Nullable Boolean suspend,
            @Nullable ConcurrencyPolicy concurrencyPolicy)
            implements Runner {}
}
