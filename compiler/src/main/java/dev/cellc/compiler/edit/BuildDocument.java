package dev.cellc.compiler.edit;

import dev.cellc.compiler.declaration.BuildTemplateRef;
import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.declaration.DeploymentTrackDeclaration;
import dev.cellc.compiler.declaration.DeploymentTrackDeclaration.BuildTemplateSpec;
import dev.cellc.compiler.declaration.DeploymentTrackDeclaration.Buildpack;
import dev.cellc.compiler.declaration.DeploymentTrackDeclaration.Docker;
import dev.cellc.compiler.edit.Edits.BuildRequest;
import dev.cellc.compiler.edit.Edits.Subject;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The build block of a Component, and what its track changes of it → a Build. */
final class BuildDocument {
    /** What is left of a commit in a name. */
    private static final int ABBREVIATED = 12;

    private final BuildRequest request;
    private final ComponentDeclaration component;
    private final ComponentDeclaration.Build build;
    private final DeploymentTrackDeclaration.@Nullable Spec track;

    private BuildDocument(
            BuildRequest request,
            ComponentDeclaration component,
            ComponentDeclaration.Build build,
            DeploymentTrackDeclaration.@Nullable Spec track) {
        this.request = request;
        this.component = component;
        this.build = build;
        this.track = track;
    }

    static Tree.Obj of(Declarations declarations, BuildRequest request) throws InputException {
        Subject subject = request.subject();
        Owned owned = new Owned(declarations);
        ComponentDeclaration component = owned.component(subject);
        ComponentDeclaration.Build build = component.spec().build();
        if (build == null) {
            throw new InputException(
                    "component `" + subject.project() + '/' + subject.component() + "` has no `build`",
                    "add `build` to the Component: a repository and a templateRef");
        }
        return new BuildDocument(request, component, build, track(owned, subject)).document();
    }

    private static DeploymentTrackDeclaration.@Nullable Spec track(Owned owned, Subject subject) throws InputException {
        Subject whole = new Subject(subject.project(), subject.component(), "default");
        for (DeploymentTrackDeclaration track : owned.of(whole, DeploymentTrackDeclaration.class)) {
            if (track.header().name().value().equals(subject.track())) {
                return track.spec();
            }
        }
        if (!subject.isDefaultTrack()) {
            throw new InputException(
                    "component `" + subject.project() + '/' + subject.component() + "` has no DeploymentTrack `"
                            + subject.track() + "`",
                    "declare it, or leave `--track` out");
        }
        return null;
    }

    private Tree.Obj document() throws InputException {
        Located<String> namespace = component.header().namespace();
        String branch = branch();
        Tree.Builder revision = Tree.object().put("branch", branch).put("commit", request.commit());
        Tree.Builder repository = Tree.object()
                .put("url", build.repository().url().value())
                .put("revision", revision)
                .put("appPath", path());
        Tree.Obj spec = Tree.object()
                .put("owner", Headers.owner(request.subject()))
                .put("repository", repository)
                .put("templateRef", template())
                .build();
        String name = request.name() == null ? defaultName(branch) : request.name();
        return Headers.document("Build", name, namespace == null ? null : namespace.value(), spec);
    }

    private String branch() {
        BuildTemplateSpec template = track == null ? null : track.buildTemplateSpec();
        if (request.branch() != null) {
            return request.branch();
        }
        if (track != null && track.branch() != null) {
            return track.branch().value();
        }
        return template != null && template.branch() != null
                ? template.branch().value()
                : build.repository().revision().branch().value();
    }

    private String path() {
        BuildTemplateSpec template = track == null ? null : track.buildTemplateSpec();
        return template == null
                ? build.repository().appPath().value()
                : template.path().value();
    }

    /** No clock and no counter: the same request gives the same name. */
    private String defaultName(String branch) {
        String commit = request.commit();
        String state = commit == null ? branch : commit.substring(0, Math.min(ABBREVIATED, commit.length()));
        String clean = state.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return (Headers.defaultName(request.subject()) + '-' + clean).replaceAll("-+$", "");
    }

    private Tree.Obj template() throws InputException {
        BuildTemplateSpec own = track == null ? null : track.buildTemplateSpec();
        DeploymentTrackDeclaration.BuildConfiguration configuration = own == null ? null : own.buildConfiguration();
        BuildTemplateRef declared = build.templateRef();
        if (configuration == null) {
            return Tree.object()
                    .put(
                            "engine",
                            declared.engine() == null ? null : declared.engine().value())
                    .put("name", declared.name().value())
                    .put(
                            "kind",
                            declared.kind() == null
                                    ? null
                                    : declared.kind().value().text())
                    .putAll("parameters", parameters(declared))
                    .build();
        }
        return configuration.docker() == null
                ? buildpack(Objects.requireNonNull(configuration.buildpack()))
                : docker(configuration.docker());
    }

    private static Tree.Obj docker(Docker docker) {
        List<Tree> parameters = new ArrayList<>();
        add(parameters, "docker-context", docker.context());
        add(parameters, "dockerfile-path", docker.dockerfilePath());
        return shipped("docker", parameters);
    }

    /** The templates that OpenChoreo ships; only one of them takes a version. */
    private static Tree.Obj buildpack(Buildpack buildpack) throws InputException {
        String name = buildpack.name() == null ? "" : buildpack.name().value();
        List<Tree> parameters = new ArrayList<>();
        if (name.equals("React")) {
            add(parameters, "node-version", buildpack.version());
            return shipped("react", parameters);
        }
        String template = name.equals("Ballerina") ? "ballerina-buildpack" : "google-cloud-buildpacks";
        if (buildpack.version() != null) {
            throw new InputException(
                    "the template `" + template + "` takes no version of the buildpack `" + name + "`",
                    "leave `version` out, and name it where the buildpack reads it, in the source");
        }
        return shipped(template, parameters);
    }

    private static Tree.Obj shipped(String template, List<Tree> parameters) {
        return Tree.object()
                .put("engine", "argo")
                .put("name", template)
                .putAll("parameters", parameters)
                .build();
    }

    private static List<Tree> parameters(BuildTemplateRef declared) {
        List<Tree> parameters = new ArrayList<>();
        for (BuildTemplateRef.Parameter parameter : declared.parameters()) {
            add(parameters, parameter.name().value(), parameter.value());
        }
        return parameters;
    }

    private static void add(List<Tree> parameters, String name, @Nullable Located<String> value) {
        if (value != null) {
            parameters.add(
                    Tree.object().put("name", name).put("value", value.value()).build());
        }
    }
}
