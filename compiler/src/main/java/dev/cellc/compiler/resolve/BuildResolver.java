package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.BuildDeclaration;
import dev.cellc.compiler.declaration.BuildPlaneDeclaration;
import dev.cellc.compiler.declaration.BuildTemplateRef.TemplateKind;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.ProjectDeclaration;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Build;
import dev.cellc.compiler.model.BuildPlane;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Resolves the build planes of one organization, and on which of them each build runs. */
final class BuildResolver {
    private static final String DEFAULT = "default";

    private final String organization;
    private final Index index;
    private final References references;
    private final DiagnosticSink sink;
    private final SortedMap<String, BuildPlaneDeclaration> planes = new TreeMap<>();
    private final Map<String, List<Build>> builds = new LinkedHashMap<>();
    private final Map<String, String> planeOfProject = new LinkedHashMap<>();

    BuildResolver(String organization, Index index, References references, DiagnosticSink sink) {
        this.organization = organization;
        this.index = index;
        this.references = references;
        this.sink = sink;
    }

    List<BuildPlane> planes() {
        for (Index.Entry entry : index.all(Kind.BUILD_PLANE, organization)) {
            planes.put(entry.name().value(), (BuildPlaneDeclaration) entry.declaration());
        }
        for (Index.Entry entry : index.all(Kind.BUILD, organization)) {
            add((BuildDeclaration) entry.declaration(), entry.component());
        }
        List<BuildPlane> result = new ArrayList<>();
        planes.forEach((name, declaration) -> result.add(plane(declaration, builds.getOrDefault(name, List.of()))));
        return result;
    }

    private BuildPlane plane(BuildPlaneDeclaration declaration, List<Build> members) {
        BuildPlaneDeclaration.Spec spec = declaration.spec();
        return new BuildPlane(
                organization,
                declaration.header().name(),
                spec.kubernetesCluster().name(),
                spec.kubernetesCluster().kubeConfig(),
                spec.observer() == null ? null : spec.observer().url().value(),
                members.stream()
                        .sorted(Comparator.comparing(Build::component)
                                .thenComparing(build -> build.name().value()))
                        .toList());
    }

    private void add(BuildDeclaration declaration, ComponentId component) {
        BuildDeclaration.Spec spec = declaration.spec();
        Located<TemplateKind> kind = spec.templateRef().kind();
        Build build = new Build(
                declaration.header().name(),
                component,
                spec.repository(),
                kind == null ? TemplateKind.CLUSTER_WORKFLOW_TEMPLATE : kind.value(),
                spec.templateRef().name().value(),
                new BuildTemplates(true, sink)
                        .arguments(
                                spec.templateRef(), spec.repository().appPath().value()));
        String plane = planeOf(component.project(), build.name());
        // a build whose image is known is over
        if (plane != null && spec.image() == null) {
            builds.computeIfAbsent(plane, key -> new ArrayList<>()).add(build);
        }
    }

    /** The plane that builds of a project run on; what is wrong with it is reported once for each project. */
    private @Nullable String planeOf(String project, Located<String> build) {
        if (planes.isEmpty()) {
            if (!index.hasBroken(Kind.BUILD_PLANE)) {
                sink.report(BuildDiagnostics.noBuildPlane(build, organization));
            }
            return null;
        }
        if (!planeOfProject.containsKey(project)) {
            planeOfProject.put(project, Objects.requireNonNullElse(choose(project, build), ""));
        }
        String plane = Objects.requireNonNull(planeOfProject.get(project));
        return plane.isEmpty() ? null : plane;
    }

    private @Nullable String choose(String project, Located<String> build) {
        Located<String> written = reference(project);
        if (written != null) {
            // an unknown one has been reported with the project
            return planes.containsKey(written.value()) ? written.value() : null;
        }
        if (planes.size() == 1) {
            return planes.firstKey();
        }
        if (planes.containsKey(DEFAULT)) {
            return DEFAULT;
        }
        sink.report(BuildDiagnostics.severalBuildPlanes(build, project, planes.keySet()));
        return null;
    }

    private @Nullable Located<String> reference(String project) {
        return references.lookup(project, Kind.PROJECT, organization) instanceof ProjectDeclaration declaration
                ? declaration.spec().buildPlaneRef()
                : null;
    }
}
