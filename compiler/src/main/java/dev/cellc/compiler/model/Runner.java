package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.ComponentTypeDeclaration.WorkloadType;
import dev.cellc.compiler.declaration.ConcurrencyPolicy;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way in which a workload runs. */
public sealed interface Runner {

    /** The kind of object that runs it. */
    WorkloadType workloadType();

    /** Whether it goes on and so can answer calls; what is started and ends has no Service. */
    default boolean serves() {
        return switch (workloadType()) {
            case DEPLOYMENT, STATEFULSET -> true;
            case CRONJOB, JOB, PROXY -> false;
        };
    }

    /** Goes on until it is replaced. */
    sealed interface LongRunning extends Runner {

        Availability availability();

        @Override
        default WorkloadType workloadType() {
            return WorkloadType.DEPLOYMENT;
        }
    }

    /** Long-running, reached through APIs. */
    record Service(Availability availability) implements LongRunning {}

    /** Long-running, reached by browsers under a host of its own. */
    record WebApplication(Availability availability) implements LongRunning {}

    /** Nothing that runs: its APIs lead to hosts outside the cluster. */
    record Proxy() implements Runner {
        @Override
        public WorkloadType workloadType() {
            return WorkloadType.PROXY;
        }
    }

    /** Started at set times; what is absent is left to the class. */
    record ScheduledTask(
            @Nullable String schedule,
            @Nullable String timezone,
            @Nullable Boolean suspend,
            @Nullable ConcurrencyPolicy concurrencyPolicy)
            implements Runner {
        @Override
        public WorkloadType workloadType() {
            return WorkloadType.CRONJOB;
        }
    }

    /**
     * As a ComponentType says. {@code parameters} and {@code settings} are complete: defaults are filled in, and what is
     * known and not set is null; {@code defaults} holds in every environment without settings.
     */
    record OfType(
            WorkloadType workloadType, YamlNode.Mapping parameters, List<Settings> settings, YamlNode.Mapping defaults)
            implements Runner {

        public OfType {
            settings = List.copyOf(settings);
        }

        /** The same with other parameters. */
        public OfType with(YamlNode.Mapping others) {
            return new OfType(workloadType, others, settings, defaults);
        }

        /** The settings in an environment. */
        public YamlNode.Mapping in(Environment environment) {
            for (Settings each : settings) {
                if (each.environment().equals(environment)) {
                    return each.values();
                }
            }
            return defaults;
        }
    }

    /** What holds in one environment. */
    record Settings(Environment environment, YamlNode.Mapping values) {}
}
