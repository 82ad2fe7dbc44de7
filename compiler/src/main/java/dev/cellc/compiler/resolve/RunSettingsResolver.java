package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.DeployableArtifactDeclaration.Application;
import dev.cellc.compiler.declaration.DeployableArtifactDeclaration.ApplicationScaling;
import dev.cellc.compiler.declaration.DeployableArtifactDeclaration.Task;
import dev.cellc.compiler.declaration.DeployableArtifactDeclaration.TaskSchedule;
import dev.cellc.compiler.declaration.Entries.Entry;
import dev.cellc.compiler.declaration.Scaling;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Availability;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.RunSettings;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.source.Located;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Replicas and schedules that artifacts ask for: those of the primary container count, where the runner has none. */
final class RunSettingsResolver {
    private static final String DEFAULT_TIMEZONE = "Etc/UTC";

    private final DiagnosticSink sink;

    RunSettingsResolver(DiagnosticSink sink) {
        this.sink = sink;
    }

    /** {@code artifacts} are those that containers name; {@code primary} is a name of a container. */
    RunSettings of(List<Entry<Application>> artifacts, String primary) {
        RunSettings settings = RunSettings.NONE;
        for (Entry<Application> entry : artifacts) {
            Located<ApplicationScaling> scaling = entry.value().scaling();
            Located<Task> task = entry.value().task();
            if (entry.key().value().equals(primary)) {
                settings = new RunSettings(scaling == null ? null : scaling.map(RunSettingsResolver::scaling), task);
            } else {
                reportIdle("scaling", scaling, entry.key());
                reportIdle("task", task, entry.key());
            }
        }
        return settings;
    }

    private static Scaling scaling(ApplicationScaling scaling) {
        return new Scaling(null, scaling.hpa(), scaling.s2z());
    }

    private void reportIdle(String field, @Nullable Located<?> setting, Located<String> container) {
        if (setting != null) {
            sink.report(ArtifactDiagnostics.onlyOfPrimaryContainer(field, setting.span(), container));
        }
    }

    /** The runner with the settings that it does not have itself; those that do not fit it are reported. */
    Runner filled(Runner runner, RunSettings settings, ComponentId id) {
        if (runner instanceof Runner.ScheduledTask task) {
            if (settings.scaling() != null) {
                sink.report(ArtifactDiagnostics.scalingOfTask(settings.scaling().span(), id));
            }
            return settings.task() == null
                    ? task
                    : scheduled(task, settings.task().value());
        }
        if (settings.task() != null) {
            sink.report(ArtifactDiagnostics.taskOfNoTask(settings.task().span(), id));
        }
        if (runner instanceof Runner.Service service) {
            return new Runner.Service(filled(service.availability(), settings));
        }
        Runner.WebApplication application = (Runner.WebApplication) runner;
        return new Runner.WebApplication(filled(application.availability(), settings));
    }

    private static Availability filled(Availability availability, RunSettings settings) {
        return availability.scaling() == null
                ? new Availability(settings.scaling(), availability.disruption())
                : availability;
    }

    private static Runner.ScheduledTask scheduled(Runner.ScheduledTask own, Task artifact) {
        TaskSchedule schedule = own.schedule() == null ? artifact.schedule() : null;
        Boolean suspend = own.suspend() == null ? RunnerResolver.value(artifact.disabled()) : own.suspend();
        if (schedule == null) {
            return new Runner.ScheduledTask(own.schedule(), own.timezone(), suspend, own.concurrencyPolicy());
        }
        String timezone = Objects.requireNonNullElse(RunnerResolver.value(schedule.timezone()), DEFAULT_TIMEZONE);
        return new Runner.ScheduledTask(
                schedule.cron().value(),
                own.timezone() == null ? timezone : own.timezone(),
                suspend,
                own.concurrencyPolicy());
    }
}
