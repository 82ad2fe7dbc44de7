package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.Component.Binding;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.EnvironmentOverride;
import dev.cellc.compiler.model.PublishedApi;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.model.Track;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Resolves one component after the other: what realises it, its workload, its class, its APIs and its bindings. */
final class ComponentResolver {
    private static final List<Kind> REALISERS = List.of(Kind.SERVICE, Kind.WEB_APPLICATION, Kind.SCHEDULED_TASK);

    private static final List<Kind> PARTS = List.of(Kind.WORKLOAD, Kind.API, Kind.API_BINDING);

    private final Index index;
    private final Pins pins;
    private final PipelineResolver pipelines;
    private final PublishedApiResolver publishedApis;
    private final ReleaseResolver releases;
    private final WorkloadResolver workloads;
    private final OverrideResolver overrides;
    private final ArtifactResolver artifacts;
    private final Tracks tracks;
    private final TypedComponentResolver typed;
    private final DiagnosticSink sink;

    ComponentResolver(
            Index index,
            References references,
            PlatformResolver platform,
            PipelineResolver pipelines,
            WorkloadResolver workloads,
            ArtifactResolver artifacts,
            Tracks tracks,
            ApiBindings apiBindings,
            DiagnosticSink sink) {
        this.index = index;
        ApiResolver apis = new ApiResolver(references, sink);
        this.publishedApis = new PublishedApiResolver(index, references, platform, apiBindings, sink);
        this.pins = new Pins(index, platform, sink);
        this.pipelines = pipelines;
        this.workloads = workloads;
        this.releases = new ReleaseResolver(
                new ClassResolver(references), apis, workloads, new RunnerResolver(index, sink), sink);
        this.overrides = new OverrideResolver(platform, workloads.inputs(), sink);
        this.artifacts = artifacts;
        this.tracks = tracks;
        TypeResolver types = new TypeResolver(references, platform, sink);
        this.typed = new TypedComponentResolver(index, types, workloads, apis, pins, tracks, sink);
        this.sink = sink;
    }

    /** The resolved component, or null where its pipeline or track is unknown or a part of it is broken. */
    @Nullable Component resolve(ComponentId id, ComponentDeclaration declaration, DeploymentPipeline projectPipeline) {
        Located<String> own = declaration.spec().deploymentPipelineRef();
        DeploymentPipeline known = own == null ? projectPipeline : pipelines.pipeline(own);
        DeploymentPipeline pipeline = known == null ? pipelines.standIn(Objects.requireNonNull(own)) : known;
        DeclaredWorkloads declared = new DeclaredWorkloads(id, index, workloads, sink);
        if (!tracks.isDeclared(id)) {
            return null;
        }
        Track track = tracks.track(id);
        Tracks.Namesake namesake = tracks.namesake(id);
        if (track != null && namesake != null) {
            sink.report(ResolveDiagnostics.trackHasNamesake(track.name(), id, namesake));
        }
        List<PublishedApi> published = publishedApis.of(id, declaration, pipeline);
        List<Index.Entry> realisers = realisers(id);
        if (declaration.spec().typeName() != null) {
            Component component = typed.resolve(declaration, id, pipeline, realisers, declared, published);
            return known == null || hasBrokenParts(id) ? null : component;
        }
        TypeResolver.checkUntyped(declaration, sink);
        Release current = current(realisers, id, declaration, declared, published);
        boolean isAwaited = !realisers.isEmpty() && current == null && tracks.deploysItself(id);
        List<Environment> waiting = new ArrayList<>(isAwaited ? pipeline.entries() : List.of());
        List<Binding> bindings = bindings(id, declaration, pipeline, waiting, published);
        List<EnvironmentOverride> overridden =
                realisers.isEmpty() ? List.of() : overrides.of(realisers.get(0).declaration(), id, pipeline);
        if (known == null || hasBrokenParts(id)) {
            return null;
        }
        if (Proxies.isProxy(declaration) && realisers.isEmpty() && bindings.isEmpty()) {
            if (index.ownedBy(id, Kind.API).isEmpty()) {
                sink.report(ApiDiagnostics.proxyWithoutApi(declaration.header().name()));
            }
            return Proxies.component(id, declaration, pipeline, published, sink);
        }
        if (realisers.isEmpty() && bindings.isEmpty() && !tracks.hasUndeclared(id)) {
            Located<String> place = track == null ? declaration.header().name() : track.name();
            sink.report(PartDiagnostics.notRealised(place, id));
        }
        return new Component(
                id,
                declaration.header().name(),
                track,
                pipeline,
                tracks.deploysItself(id) ? current : null,
                bindings,
                overridden,
                waiting,
                published);
    }

    private boolean hasBrokenParts(ComponentId id) {
        return PARTS.stream().anyMatch(kind -> index.hasBroken(kind, id))
                || artifacts.hasBroken(id)
                || REALISERS.stream().anyMatch(kind -> index.hasBroken(kind, id))
                || Pins.KINDS.stream().anyMatch(kind -> index.hasBroken(kind, id));
    }

    private List<Index.Entry> realisers(ComponentId id) {
        List<Index.Entry> found = new ArrayList<>();
        for (Kind kind : REALISERS) {
            found.addAll(index.ownedBy(id, kind));
        }
        for (int i = 1; i < found.size(); i++) {
            sink.report(PartDiagnostics.realisedTwice(found.get(i), found.get(0), id));
        }
        return found;
    }

    private @Nullable Release current(
            List<Index.Entry> realisers,
            ComponentId id,
            ComponentDeclaration component,
            DeclaredWorkloads declared,
            List<PublishedApi> objects) {
        if (realisers.isEmpty()) {
            return null;
        }
        checkType(realisers.get(0), "", component);
        return releases.current(realisers.get(0).declaration(), id, component, declared, objects);
    }

    /** A binding is checked as what it binds; {@code suffix} is what its kind has in addition. */
    private void checkType(Index.Entry realiser, String suffix, ComponentDeclaration component) {
        Located<ComponentDeclaration.Type> type = component.spec().type();
        String kind = realiser.declaration().header().kind().value();
        if (type != null && !kind.equals(type.value().text() + suffix)) {
            sink.report(PartDiagnostics.typeMismatch(realiser, type));
        }
    }

    private List<Binding> bindings(
            ComponentId id,
            ComponentDeclaration component,
            DeploymentPipeline pipeline,
            List<Environment> waiting,
            List<PublishedApi> objects) {
        List<Binding> bindings = new ArrayList<>();
        for (Pins.Pin pin : pins.of(id, pipeline)) {
            checkType(pin.entry(), "Binding", component);
            TypeResolver.checkUntyped(pin.binding(), component, sink);
            Environment environment = pin.environment();
            Release release = releases.pinned(pin.binding(), id, objects);
            EnvironmentOverride override = overrides.ofBinding(pin.binding(), id, environment);
            if (release == null) {
                waiting.add(environment);
            } else {
                waiting.remove(environment);
                bindings.add(new Binding(environment, release, override));
            }
        }
        return bindings;
    }
}
