package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.ScheduledTaskDeclaration;
import dev.cellc.compiler.declaration.ServiceDeclaration;
import dev.cellc.compiler.declaration.WebApplicationDeclaration;
import dev.cellc.compiler.model.Availability;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves how a component runs. This stays with what realises it: a binding only pins what runs. */
final class RunnerResolver {
    private final Index index;

    RunnerResolver(Index index) {
        this.index = index;
    }

    Runner.Service service(ComponentId id) {
        ServiceDeclaration service = realiser(id, Kind.SERVICE, ServiceDeclaration.class);
        return new Runner.Service(
                service == null
                        ? new Availability(null, null)
                        : new Availability(
                                service.spec().scaling(), service.spec().disruption()));
    }

    Runner.WebApplication webApplication(ComponentId id) {
        WebApplicationDeclaration application = realiser(id, Kind.WEB_APPLICATION, WebApplicationDeclaration.class);
        return new Runner.WebApplication(
                application == null
                        ? new Availability(null, null)
                        : new Availability(
                                application.spec().scaling(), application.spec().disruption()));
    }

    Runner.ScheduledTask scheduledTask(ComponentId id) {
        ScheduledTaskDeclaration task = realiser(id, Kind.SCHEDULED_TASK, ScheduledTaskDeclaration.class);
        return task == null
                ? new Runner.ScheduledTask(null, null, null, null)
                : new Runner.ScheduledTask(
                        value(task.spec().schedule()),
                        value(task.spec().timezone()),
                        value(task.spec().suspend()),
                        value(task.spec().concurrencyPolicy()));
    }

    static <T> @Nullable T value(@Nullable Located<T> written) {
        return written == null ? null : written.value();
    }

    private <T> @Nullable T realiser(ComponentId id, Kind kind, Class<T> type) {
        List<Index.Entry> entries = index.ownedBy(id, kind);
        return entries.isEmpty() ? null : type.cast(entries.get(0).declaration());
    }
}
