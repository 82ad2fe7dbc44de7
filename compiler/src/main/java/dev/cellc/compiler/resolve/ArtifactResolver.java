package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.BuildDeclaration;
import dev.cellc.compiler.declaration.Container;
import dev.cellc.compiler.declaration.DeployableArtifactDeclaration;
import dev.cellc.compiler.declaration.DeployableArtifactDeclaration.Application;
import dev.cellc.compiler.declaration.DeployableArtifactDeclaration.FromBuildRef;
import dev.cellc.compiler.declaration.DeployableArtifactDeclaration.FromImageRef;
import dev.cellc.compiler.declaration.Entries.Entry;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves the deployable artifacts of an organization, each to an image and to how it runs. */
final class ArtifactResolver {
    private static final Pattern VERSION =
            Pattern.compile("v?[0-9]+(\\.[0-9]+){0,3}([-+._][0-9A-Za-z]+([-+._][0-9A-Za-z]+)*)?");

    private static final Application NOTHING =
            new Application(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null);

    private final Index index;
    private final DiagnosticSink sink;
    private final Map<Index.Entry, Artifact> artifacts = new LinkedHashMap<>();
    private final Set<ComponentId> broken = new LinkedHashSet<>();
    private final Set<Index.Entry> used = new LinkedHashSet<>();

    /** What an artifact says; {@code image} is null while the build that makes it is under way. */
    record Artifact(@Nullable String image, Application application) {}

    ArtifactResolver(String organization, Index index, ErrorCounter sink) {
        this.index = index;
        this.sink = sink;
        for (Index.Entry entry : index.all(Kind.DEPLOYABLE_ARTIFACT, organization)) {
            int errors = sink.errors();
            artifacts.put(entry, artifact((DeployableArtifactDeclaration) entry.declaration(), entry.component()));
            if (sink.errors() > errors) {
                broken.add(entry.component());
            }
        }
    }

    /** Whether an artifact of the component has errors of its own. */
    boolean hasBroken(ComponentId id) {
        return broken.contains(id) || index.hasBroken(Kind.DEPLOYABLE_ARTIFACT, id);
    }

    /**
     * A container with what its artifact says, if it names one; null where the image is not known (yet). What the
     * artifact says is added to {@code named} under the name of the container.
     */
    @Nullable Container completed(Entry<Container> declared, ComponentId id, List<Entry<Application>> named) {
        Container container = declared.value();
        Located<String> reference = container.artifactRef();
        if (reference == null) {
            return container;
        }
        Artifact artifact = find(reference, id);
        String image = artifact == null ? null : artifact.image();
        if (artifact == null || image == null) {
            return null;
        }
        named.add(new Entry<>(declared.key(), artifact.application()));
        return ArtifactContainer.over(container, reference.map(name -> image), artifact.application());
    }

    /** The artifact that a container names, or null and a diagnostic where the component has none of this name. */
    private @Nullable Artifact find(Located<String> reference, ComponentId id) {
        Index.Entry entry = index.find(Kind.DEPLOYABLE_ARTIFACT, id.organization(), id, reference.value());
        if (entry != null) {
            used.add(entry);
            return Objects.requireNonNull(artifacts.get(entry));
        }
        if (!index.isBroken(Kind.DEPLOYABLE_ARTIFACT, id.organization(), reference.value())) {
            Index.Entry foreign = index.elsewhere(Kind.DEPLOYABLE_ARTIFACT, id.organization(), reference.value());
            if (foreign != null) {
                used.add(foreign);
            }
            SortedSet<String> names = index.namesOwnedBy(id, Kind.DEPLOYABLE_ARTIFACT);
            sink.report(ArtifactDiagnostics.unknownArtifact(reference, id, names, foreign));
        }
        return null;
    }

    /** Reports the artifacts that no container names; where a component has errors, that may be one of them. */
    void reportUnused(Set<ComponentId> faulty) {
        for (Index.Entry entry : artifacts.keySet()) {
            if (!used.contains(entry) && !faulty.contains(entry.owner())) {
                sink.report(ArtifactDiagnostics.unused(entry.name()));
            }
        }
    }

    private Artifact artifact(DeployableArtifactDeclaration declaration, ComponentId owner) {
        DeployableArtifactDeclaration.Spec spec = declaration.spec();
        Application written =
                spec.configuration() == null ? null : spec.configuration().application();
        FromImageRef existing = spec.targetArtifact().fromImageRef();
        String image = existing != null
                ? image(existing, owner)
                : built(Objects.requireNonNull(spec.targetArtifact().fromBuildRef()), owner);
        return new Artifact(image, written == null ? NOTHING : written);
    }

    private String image(FromImageRef reference, ComponentId owner) {
        Located<String> written = reference.image();
        Located<String> tag = reference.tag();
        Located<String> digest = reference.digest();
        String repository = written == null ? Names.image(owner) : written.value();
        Located<String> version = digest == null ? tag : digest;
        if (version == null) {
            return repository;
        }
        if (written != null && namesVersion(repository)) {
            sink.report(ArtifactDiagnostics.versionNamedTwice(written, version));
        }
        if (digest != null) {
            return repository + '@' + digest.value();
        }
        boolean anyTag = reference.skipVersionValidation() != null
                && reference.skipVersionValidation().value();
        if (!anyTag && !VERSION.matcher(version.value()).matches()) {
            sink.report(ArtifactDiagnostics.tagIsNoVersion(version));
        }
        return repository + ':' + version.value();
    }

    /** Whether an image has a tag or a digest; a colon before the last slash is that of a port. */
    private static boolean namesVersion(String image) {
        return image.contains("@") || image.indexOf(':', image.lastIndexOf('/') + 1) >= 0;
    }

    /** The image that a build of the component made, or null while it has made none. */
    private @Nullable String built(FromBuildRef reference, ComponentId owner) {
        Located<String> place =
                Objects.requireNonNull(reference.name() == null ? reference.gitRevision() : reference.name());
        BuildDeclaration build = reference.name() == null
                ? ofCommit(place, owner)
                : named(reference.name(), reference.gitRevision(), owner);
        if (build != null && build.spec().image() == null) {
            sink.report(ArtifactDiagnostics.waitingForImage(place, build, owner));
        }
        return build == null || build.spec().image() == null
                ? null
                : build.spec().image().value();
    }

    private @Nullable BuildDeclaration named(
            Located<String> name, @Nullable Located<String> commit, ComponentId owner) {
        Index.Entry entry = index.find(Kind.BUILD, owner.organization(), owner, name.value());
        if (entry == null) {
            if (!index.isBroken(Kind.BUILD, owner.organization(), name.value())) {
                sink.report(ArtifactDiagnostics.unknownBuild(
                        name,
                        owner,
                        index.namesOwnedBy(owner, Kind.BUILD),
                        index.elsewhere(Kind.BUILD, owner.organization(), name.value())));
            }
            return null;
        }
        BuildDeclaration build = (BuildDeclaration) entry.declaration();
        Located<String> built = build.spec().repository().revision().commit();
        if (commit != null && built != null && !isSame(commit.value(), built.value())) {
            sink.report(ArtifactDiagnostics.buildOfAnotherCommit(commit, name, built));
        }
        return build;
    }

    private @Nullable BuildDeclaration ofCommit(Located<String> commit, ComponentId owner) {
        List<String> commits = new ArrayList<>();
        for (Index.Entry entry : index.ownedBy(owner, Kind.BUILD)) {
            BuildDeclaration build = (BuildDeclaration) entry.declaration();
            Located<String> built = build.spec().repository().revision().commit();
            if (built != null && isSame(commit.value(), built.value())) {
                return build;
            }
            if (built != null) {
                commits.add(built.value());
            }
        }
        if (!index.hasBroken(Kind.BUILD, owner)) {
            sink.report(ArtifactDiagnostics.unknownCommit(commit, owner, commits));
        }
        return null;
    }

    /** Git abbreviates commits, so the shorter of two may be the start of the longer. */
    private static boolean isSame(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && (one.startsWith(other) || other.startsWith(one));
    }
}
