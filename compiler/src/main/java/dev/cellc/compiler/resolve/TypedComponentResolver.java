package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.ComponentTypeDeclaration;
import dev.cellc.compiler.declaration.ComponentTypeDeclaration.WorkloadType;
import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.declaration.ScheduledTaskBindingDeclaration;
import dev.cellc.compiler.declaration.ServiceBindingDeclaration;
import dev.cellc.compiler.declaration.Visibility;
import dev.cellc.compiler.declaration.WorkloadBinding;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Api;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.Component.Binding;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.PublishedApi;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.model.RunSettings;
import dev.cellc.compiler.model.Track;
import dev.cellc.compiler.model.Workload;
import dev.cellc.compiler.model.WorkloadClass;
import dev.cellc.compiler.resolve.TypeResolver.Typed;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Resolves components that a ComponentType makes: their Workload runs as it is, no other declaration realises them. */
record TypedComponentResolver(
        Index index,
        TypeResolver types,
        WorkloadResolver workloads,
        ApiResolver apis,
        Pins pins,
        Tracks tracks,
        DiagnosticSink sink) {

    /** The component, or null where there is no such type, which others report. */
    @Nullable Component resolve(
            ComponentDeclaration declaration,
            ComponentId id,
            DeploymentPipeline pipeline,
            List<Index.Entry> realisers,
            DeclaredWorkloads declared,
            List<PublishedApi> objects) {
        Located<String> typeName = Objects.requireNonNull(declaration.spec().typeName());
        Located<String> written = declaration.spec().typeAsWritten();
        realisers.forEach(entry -> sink.report(TypeDiagnostics.typeMismatch(entry, written, null)));
        Typed typed = types.typed(typeName, declaration, id, pipeline);
        if (typed == null) {
            return null;
        }
        Release current = current(typed, id, declaration, declared, objects);
        boolean isAwaited = current == null && hasSource(id, declaration) && tracks.deploysItself(id);
        List<Environment> waiting = new ArrayList<>(isAwaited ? pipeline.entries() : List.of());
        List<Binding> bindings = bindings(typed, id, pipeline, waiting, objects);
        Track track = tracks.track(id);
        if (current == null && bindings.isEmpty() && !hasSource(id, declaration) && !tracks.hasUndeclared(id)) {
            sink.report(TypeDiagnostics.notRealised(
                    track == null ? declaration.header().name() : track.name(), id));
        }
        return new Component(
                id,
                declaration.header().name(),
                track,
                pipeline,
                tracks.deploysItself(id) ? current : null,
                bindings,
                List.of(),
                waiting,
                objects);
    }

    /** Whether there is something to be deployed, or a build is expected to give it. */
    private boolean hasSource(ComponentId id, ComponentDeclaration declaration) {
        return !index.ownedBy(id, Kind.WORKLOAD).isEmpty()
                || index.hasBroken(Kind.WORKLOAD, id)
                || declaration.spec().build() != null;
    }

    private List<Binding> bindings(
            Typed typed,
            ComponentId id,
            DeploymentPipeline pipeline,
            List<Environment> waiting,
            List<PublishedApi> objects) {
        List<Binding> bindings = new ArrayList<>();
        for (Pins.Pin pin : pins.of(id, pipeline)) {
            if (!pin.entry()
                    .declaration()
                    .header()
                    .kind()
                    .value()
                    .equals(typed.binding().text())) {
                sink.report(TypeDiagnostics.typeMismatch(pin.entry(), typed.name(), typed.binding()));
                continue;
            }
            Release release = pinned(typed.pinned(pin.binding(), sink), pin.binding(), id, objects);
            if (release == null) {
                waiting.add(pin.environment());
            } else {
                waiting.remove(pin.environment());
                bindings.add(new Binding(pin.environment(), release, null));
            }
        }
        return bindings;
    }

    /** What runs where the pipeline starts, or null where there is no workload yet. */
    private @Nullable Release current(
            Typed typed,
            ComponentId id,
            ComponentDeclaration component,
            DeclaredWorkloads declared,
            List<PublishedApi> objects) {
        Located<String> name = component.header().name();
        List<Index.Entry> found = index.ownedBy(id, Kind.WORKLOAD);
        if (typed.runner().workloadType() == WorkloadType.PROXY) {
            found.forEach(entry -> sink.report(TypeDiagnostics.workloadOfProxy(entry.name(), component)));
            Workload nothing = new Workload(List.of(), List.of(), List.of(), RunSettings.NONE, name.span());
            return release(typed, nothing, published(nothing, id, objects), ReleaseState.ACTIVE, name.span());
        }
        Located<String> chosen = chosen(found, component);
        Workload workload = chosen == null ? null : declared.named(chosen, component);
        if (workload == null) {
            return null;
        }
        Workload served = served(typed, workload);
        return release(typed, served, published(served, id, objects), ReleaseState.ACTIVE, name.span());
    }

    private List<Api> published(Workload workload, ComponentId id, List<PublishedApi> objects) {
        return apis.service(Entries.empty(), workload, id, objects);
    }

    /** The only Workload, else the one that is named like the component, which a build may have yet to write. */
    private @Nullable Located<String> chosen(List<Index.Entry> found, ComponentDeclaration component) {
        Located<String> name = component.header().name();
        for (Index.Entry entry : found) {
            if (found.size() == 1 || entry.name().value().equals(name.value())) {
                return entry.name();
            }
        }
        if (found.isEmpty()) {
            return component.spec().build() == null ? null : name;
        }
        sink.report(TypeDiagnostics.severalWorkloads(name, found));
        return null;
    }

    /** What a binding pins. */
    private @Nullable Release pinned(
            Typed typed, WorkloadBinding declaration, ComponentId id, List<PublishedApi> objects) {
        Span place = declaration.header().name().span();
        if (declaration instanceof ScheduledTaskBindingDeclaration task) {
            task.spec().overrides().list().stream()
                    .limit(1)
                    .forEach(entry -> sink.report(TypeDiagnostics.overridesOfTyped(entry.key(), typed.type())));
        }
        boolean runs = typed.runner().workloadType() != WorkloadType.PROXY;
        Workload pinned = runs
                ? workloads.pinned(declaration.workload(), id, place)
                : new Workload(List.of(), List.of(), List.of(), RunSettings.NONE, place);
        if (pinned == null) {
            return null;
        }
        Workload workload = served(typed, pinned);
        List<Api> published = declaration instanceof ServiceBindingDeclaration binding
                ? apis.service(binding.spec().apis(), workload, id, objects)
                : List.of();
        Located<ReleaseState> state = declaration.releaseState();
        return release(typed, workload, published, state == null ? ReleaseState.ACTIVE : state.value(), place);
    }

    private static Release release(Typed typed, Workload workload, List<Api> apis, ReleaseState state, Span origin) {
        ComponentTypeDeclaration type = typed.type();
        WorkloadClass resources = new WorkloadClass(
                null,
                null,
                null,
                null,
                type.spec().resources(),
                List.of(),
                type.header().name().span());
        return new Release(typed.runner(), workload, resources, apis, state, origin);
    }

    /** The workload with endpoints as visible as the type says where they do not say it; tasks have none that answer. */
    private Workload served(Typed typed, Workload workload) {
        RunSettings settings = workload.settings();
        if (settings.scaling() != null) {
            sink.report(
                    TypeDiagnostics.withoutEffect("scaling", settings.scaling().span(), typed.type()));
        }
        if (settings.task() != null) {
            sink.report(TypeDiagnostics.withoutEffect("task", settings.task().span(), typed.type()));
        }
        if (!typed.runner().serves()) {
            workload.endpoints().forEach(endpoint -> sink.report(PartDiagnostics.endpointOfTask(endpoint)));
            return with(workload, List.of());
        }
        List<Located<Visibility>> byDefault = typed.type().spec().defaultVisibility();
        List<Endpoint> endpoints = workload.endpoints().stream()
                .map(endpoint -> endpoint.visibility().isEmpty() ? visible(endpoint, byDefault) : endpoint)
                .toList();
        return with(workload, endpoints);
    }

    private static Workload with(Workload workload, List<Endpoint> endpoints) {
        return new Workload(
                workload.containers(), endpoints, workload.connections(), RunSettings.NONE, workload.span());
    }

    private static Endpoint visible(Endpoint endpoint, List<Located<Visibility>> visibility) {
        Span place = endpoint.name().span();
        return new Endpoint(
                endpoint.component(),
                endpoint.name(),
                endpoint.type(),
                endpoint.port(),
                endpoint.targetPort(),
                endpoint.basePath(),
                visibility.stream()
                        .map(each -> new Located<>(each.value(), place))
                        .toList(),
                endpoint.options(),
                endpoint.contract());
    }
}
