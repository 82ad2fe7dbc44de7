package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.BuildDeclaration;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The wording of what concerns deployable artifacts and their builds. */
final class ArtifactDiagnostics {
    private ArtifactDiagnostics() {}

    static Diagnostic unknownArtifact(
            Located<String> reference, ComponentId id, Collection<String> names, Index.@Nullable Entry foreign) {
        return unknown(reference, Kind.DEPLOYABLE_ARTIFACT, id, names, foreign);
    }

    static Diagnostic unknownBuild(
            Located<String> reference, ComponentId id, Collection<String> names, Index.@Nullable Entry foreign) {
        return unknown(reference, Kind.BUILD, id, names, foreign);
    }

    private static Diagnostic unknown(
            Located<String> reference,
            Kind kind,
            ComponentId id,
            Collection<String> names,
            Index.@Nullable Entry foreign) {
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.UNKNOWN_REFERENCE,
                reference.span(),
                id.described() + " has no " + kind.text() + " `" + reference.value() + "`");
        if (foreign != null && foreign.owner() != null) {
            return diagnostic
                    .label(
                            foreign.name().span(),
                            "belongs to " + foreign.owner().described())
                    .help("name a " + kind.text() + " of the same component and track");
        }
        return diagnostic.help(
                ResolveDiagnostics.candidates(reference.value(), names, "the component has no " + kind.text()));
    }

    static Diagnostic unknownCommit(Located<String> commit, ComponentId id, Collection<String> commits) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        commit.span(),
                        id.described() + " has no Build of commit `" + commit.value() + "`")
                .help(ResolveDiagnostics.candidates(
                        commit.value(), commits, "no Build of the component names a `commit`"));
    }

    static Diagnostic buildOfAnotherCommit(Located<String> commit, Located<String> build, Located<String> built) {
        return Diagnostic.of(
                        DiagnosticCode.BUILD_OF_ANOTHER_COMMIT,
                        commit.span(),
                        "Build `" + build.value() + "` is not of commit `" + commit.value() + "`")
                .label(built.span(), "the commit that it builds")
                .help("name the Build of that commit, or leave `gitRevision` out");
    }

    static Diagnostic waitingForImage(Located<String> reference, BuildDeclaration build, ComponentId id) {
        Located<String> name = build.header().name();
        return Diagnostic.of(
                        DiagnosticCode.WAITING_FOR_BUILD,
                        reference.span(),
                        id.described() + " is waiting for a build: Build `" + name.value() + "` has no image yet")
                .label(name.span(), "the build")
                .help("write its image to `spec.image` of the Build; until then the component is not deployed");
    }

    static Diagnostic tagIsNoVersion(Located<String> tag) {
        return Diagnostic.of(DiagnosticCode.TAG_IS_NO_VERSION, tag.span(), "tag `" + tag.value() + "` is not a version")
                .help("write a version such as `1.4.0`, or set `skipVersionValidation: true`");
    }

    static Diagnostic versionNamedTwice(Located<String> image, Located<String> version) {
        return Diagnostic.of(
                        DiagnosticCode.IMAGE_VERSION_NAMED_TWICE,
                        version.span(),
                        "the image has two versions: `" + version.value() + "` here, and one in `image`")
                .label(image.span(), "names its own")
                .help("keep one of them");
    }

    static Diagnostic unused(Located<String> artifact) {
        return Diagnostic.of(
                        DiagnosticCode.NO_EFFECT,
                        artifact.span(),
                        "DeployableArtifact `" + artifact.value() + "` has no effect: no container names it")
                .help("name it in `artifactRef` of a container in place of `image`, or remove it");
    }

    static Diagnostic onlyOfPrimaryContainer(String field, Span place, Located<String> container) {
        return Diagnostic.of(
                        DiagnosticCode.NO_EFFECT,
                        place,
                        "`" + field + "` has no effect: container `" + container.value() + "` is not the primary one")
                .label(container.span(), "names the artifact")
                .help("set it in the artifact of the primary container, or remove it");
    }

    static Diagnostic scalingOfTask(Span place, ComponentId id) {
        return Diagnostic.of(
                        DiagnosticCode.NO_EFFECT,
                        place,
                        "`scaling` has no effect: " + id.described() + " is a ScheduledTask")
                .help("remove it, or make the component a Service or WebApplication");
    }

    static Diagnostic taskOfNoTask(Span place, ComponentId id) {
        return Diagnostic.of(
                        DiagnosticCode.NO_EFFECT,
                        place,
                        "`task` has no effect: " + id.described() + " is no ScheduledTask")
                .help("remove it, or make the component a ScheduledTask");
    }
}
