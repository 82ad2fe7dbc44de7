package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.DeploymentTrackDeclaration;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.OwnedDeclaration;
import dev.cellc.compiler.declaration.Owner;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Track;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tracks of components: which there are, and what their declarations say. */
final class Tracks {
    private static final List<Kind> DEPLOYABLE = List.of(
            Kind.WORKLOAD,
            Kind.SERVICE,
            Kind.WEB_APPLICATION,
            Kind.SCHEDULED_TASK,
            Kind.API,
            Kind.SERVICE_BINDING,
            Kind.WEB_APPLICATION_BINDING,
            Kind.SCHEDULED_TASK_BINDING);

    private final Index index;
    private final DiagnosticSink sink;
    private final Set<ComponentId> undeclared = new LinkedHashSet<>();

    /** What has the generated names of a track, and where it is declared. */
    record Namesake(ComponentId id, Span place) {}

    Tracks(Index index, DiagnosticSink sink) {
        this.index = index;
        this.sink = sink;
    }

    /** A component in each of its tracks; not in the default one where only others have something to run. */
    List<ComponentId> of(ComponentId component) {
        List<ComponentId> tracks = new ArrayList<>();
        for (String track : index.tracks(component)) {
            ComponentId id = component.inTrack(track);
            if (!id.isDefaultTrack() || index.tracks(component).size() == 1 || hasParts(id)) {
                tracks.add(id);
            }
        }
        return tracks;
    }

    private boolean hasParts(ComponentId id) {
        return DEPLOYABLE.stream().anyMatch(kind -> !index.ownedBy(id, kind).isEmpty() || index.hasBroken(kind, id));
    }

    /** The default track needs no declaration. */
    boolean isDeclared(ComponentId id) {
        return id.isDefaultTrack()
                || declaration(id) != null
                || index.isBroken(Kind.DEPLOYMENT_TRACK, id.organization(), id.track());
    }

    /** Whether something of the component names a track that is not declared. */
    boolean hasUndeclared(ComponentId id) {
        return index.tracks(id.inDefaultTrack()).stream().anyMatch(track -> !isDeclared(id.inTrack(track)));
    }

    /**
     * A component, or a track of another one, whose generated names would be those of this track, as names join their
     * parts with hyphens; null where there is none.
     */
    @Nullable Namesake namesake(ComponentId id) {
        if (id.isDefaultTrack()) {
            return null;
        }
        String joined = id.component() + '-' + id.track();
        ComponentId whole = new ComponentId(id.organization(), id.project(), joined);
        Index.Entry component = index.find(Kind.COMPONENT, id.organization(), whole, joined);
        if (component != null) {
            return new Namesake(whole, component.name().span());
        }
        for (int at = joined.indexOf('-'); at >= 0; at = joined.indexOf('-', at + 1)) {
            ComponentId other =
                    new ComponentId(id.organization(), id.project(), joined.substring(0, at), joined.substring(at + 1));
            Track track = other.isDefaultTrack() ? null : track(other);
            if (track != null && other.compareTo(id) < 0) {
                return new Namesake(other, track.name().span());
            }
        }
        return null;
    }

    /** Whether root environments run the track's current workload by themselves. */
    boolean deploysItself(ComponentId id) {
        DeploymentTrackDeclaration declaration = declaration(id);
        Located<Boolean> written =
                declaration == null ? null : declaration.spec().autoDeploy();
        return written == null || written.value();
    }

    /** What is declared of a track, or null where nothing is. */
    @Nullable Track track(ComponentId id) {
        DeploymentTrackDeclaration declaration = declaration(id);
        if (declaration == null) {
            return null;
        }
        Located<String> version = declaration.spec().apiVersion();
        return new Track(declaration.header().name(), version == null ? null : version.value());
    }

    private @Nullable DeploymentTrackDeclaration declaration(ComponentId id) {
        Index.Entry entry = index.find(Kind.DEPLOYMENT_TRACK, id.organization(), id.inDefaultTrack(), id.track());
        return entry == null ? null : (DeploymentTrackDeclaration) entry.declaration();
    }

    /** Reports a track that is not declared, where it is named first. */
    void check(OwnedDeclaration declaration, ComponentId owner) {
        if (!isDeclared(owner) && undeclared.add(owner)) {
            sink.report(ResolveDiagnostics.unknownTrack(
                    place(declaration), owner, index.namesOwnedBy(owner.inDefaultTrack(), Kind.DEPLOYMENT_TRACK)));
        }
    }

    private static Located<String> place(OwnedDeclaration declaration) {
        Owner owner = declaration.owner();
        return owner != null && owner.deploymentTrackName() != null ? owner.deploymentTrackName() : label(declaration);
    }

    private static Located<String> label(Declaration declaration) {
        Located<String> label = declaration.header().labels().get(Owners.PREFIX + "deployment-track");
        return label == null ? declaration.header().name() : label;
    }
}
