package dev.cellc.compiler.render;

import dev.cellc.compiler.declaration.BuildDeclaration.Revision;
import dev.cellc.compiler.declaration.BuildTemplateRef.TemplateKind;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Build;
import dev.cellc.compiler.model.BuildPlane;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Argo Workflow of each build: a call of its template, with what it is to build and what to call the image. */
final class WorkflowEmitter {
    private static final String DEFAULT_BRANCH = "main";

    private WorkflowEmitter() {}

    static List<Resource> emit(BuildPlane plane, DiagnosticSink sink) {
        return plane.builds().stream().map(build -> workflow(plane, build)).toList();
    }

    private static Resource workflow(BuildPlane plane, Build build) {
        String name = Names.workflow(build.name().value());
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(Labels.APP_MANAGED_BY, Labels.MANAGED_BY_CELLC);
        labels.put(Labels.APP_NAME, build.component().component());
        labels.put(Labels.APP_PART_OF, build.component().project());
        labels.putAll(BuildObjects.labels(build));
        Tree.Builder metadata = Tree.object()
                .put("name", name)
                .put("namespace", BuildObjects.namespace(plane))
                .put("labels", CellObjects.labels(labels));
        Tree.Obj fields = Tree.object().put("spec", spec(build)).build();
        return BuildObjects.object(
                plane,
                "argoproj.io/v1alpha1",
                "Workflow",
                name,
                metadata,
                fields,
                List.of(build.name().span(), plane.name().span()));
    }

    private static Tree.Builder spec(Build build) {
        Tree.Builder template = Tree.object().put("name", build.template());
        if (build.templateKind() == TemplateKind.CLUSTER_WORKFLOW_TEMPLATE) {
            template.put("clusterScope", true);
        }
        return Tree.object()
                .put("arguments", Tree.object().putAll("parameters", parameters(build)))
                .put("podMetadata", Tree.object().put("labels", CellObjects.labels(BuildObjects.labels(build))))
                .put("serviceAccountName", Names.buildAccount())
                .put("workflowTemplateRef", template);
    }

    private static List<Tree> parameters(Build build) {
        Revision revision = build.repository().revision();
        Located<String> branch = revision.branch();
        Located<String> commit = revision.commit();
        ComponentId component = build.component();
        List<Tree> parameters = new ArrayList<>();
        parameters.add(parameter("git-repo", build.repository().url().value()));
        parameters.add(parameter("branch", branch == null ? DEFAULT_BRANCH : branch.value()));
        parameters.add(parameter("commit", commit == null ? "" : commit.value()));
        parameters.add(parameter("app-path", build.repository().appPath().value()));
        parameters.add(parameter("image-name", Names.image(component)));
        parameters.add(parameter("image-tag", component.track()));
        parameters.add(parameter("project-name", component.project()));
        parameters.add(parameter("component-name", component.component()));
        build.arguments().forEach(argument -> parameters.add(parameter(argument.name(), argument.value())));
        return parameters;
    }

    private static Tree parameter(String name, String value) {
        return Tree.object().put("name", name).put("value", value).build();
    }
}
