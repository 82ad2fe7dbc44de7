package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.ScheduledTaskDeclaration;
import dev.cellc.compiler.declaration.ServiceDeclaration;
import dev.cellc.compiler.declaration.WebApplicationDeclaration;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Availability;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.model.Workload;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves how a component runs. This stays with what realises it: a binding only pins what runs. */
final class RunnerResolver {
    private final Index index;
    private final RunSettingsResolver settings;

    RunnerResolver(Index index, DiagnosticSink sink) {
        this.index = index;
        this.settings = new RunSettingsResolver(sink);
    }

    Runner service(ComponentId id, @Nullable Workload workload) {
        ServiceDeclaration service = realiser(id, Kind.SERVICE, ServiceDeclaration.class);
        Runner runner = new Runner.Service(
                service == null
                        ? new Availability(null, null)
                        : new Availability(
                                service.spec().scaling(), service.spec().disruption()));
        return filled(runner, workload, id);
    }

    Runner webApplication(ComponentId id, @Nullable Workload workload) {
        WebApplicationDeclaration application = realiser(id, Kind.WEB_APPLICATION, WebApplicationDeclaration.class);
        Runner runner = new Runner.WebApplication(
                application == null
                        ? new Availability(null, null)
                        : new Availability(
                                application.spec().scaling(), application.spec().disruption()));
        return filled(runner, workload, id);
    }

    Runner scheduledTask(ComponentId id, @Nullable Workload workload) {
        ScheduledTaskDeclaration task = realiser(id, Kind.SCHEDULED_TASK, ScheduledTaskDeclaration.class);
        Runner runner = task == null
                ? new Runner.ScheduledTask(null, null, null, null)
                : new Runner.ScheduledTask(
                        value(task.spec().schedule()),
                        value(task.spec().timezone()),
                        value(task.spec().suspend()),
                        value(task.spec().concurrencyPolicy()));
        return filled(runner, workload, id);
    }

    /** What the artifact of the workload says counts, where the realiser says nothing. */
    private Runner filled(Runner runner, @Nullable Workload workload, ComponentId id) {
        return workload == null ? runner : settings.filled(runner, workload.settings(), id);
    }

    static <T> @Nullable T value(@Nullable Located<T> written) {
        return written == null ? null : written.value();
    }

    private <T> @Nullable T realiser(ComponentId id, Kind kind, Class<T> type) {
        List<Index.Entry> entries = index.ownedBy(id, kind);
        return entries.isEmpty() ? null : type.cast(entries.get(0).declaration());
    }
}
