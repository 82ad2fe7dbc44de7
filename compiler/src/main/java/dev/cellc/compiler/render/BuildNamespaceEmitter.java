package dev.cellc.compiler.render;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.BuildPlane;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.List;
import java.util.Map;

/** The namespace of an organization's builds, and the account that they run as. */
final class BuildNamespaceEmitter {
    private static final String RBAC = "rbac.authorization.k8s.io";

    private BuildNamespaceEmitter() {}

    static List<Resource> emit(BuildPlane plane, DiagnosticSink sink) {
        return List.of(
                namespace(plane),
                BuildObjects.of(plane, "v1", "ServiceAccount", Names.buildAccount(), Tree.Obj.EMPTY),
                BuildObjects.of(plane, RBAC + "/v1", "Role", Names.buildRole(), rules()),
                BuildObjects.of(plane, RBAC + "/v1", "RoleBinding", Names.buildRoleBinding(), binding(plane)));
    }

    /** Image builders need privileges: a stricter level would let none of them start. */
    private static Resource namespace(BuildPlane plane) {
        Map<String, String> labels = BuildObjects.labels(plane);
        labels.put(Labels.POD_SECURITY_ENFORCE, "privileged");
        String name = BuildObjects.namespace(plane);
        Tree.Builder metadata = Tree.object().put("name", name).put("labels", CellObjects.labels(labels));
        if (plane.observer() != null) {
            metadata.put("annotations", Tree.object().put(Labels.OBSERVER, plane.observer()));
        }
        Tree.Obj nothing = Tree.Obj.EMPTY;
        return BuildObjects.object(
                plane,
                "v1",
                "Namespace",
                name,
                metadata,
                nothing,
                List.of(plane.name().span()));
    }

    /** What the executor of Argo Workflows writes while it runs. */
    private static Tree.Obj rules() {
        Tree.Obj results = Tree.object()
                .put("apiGroups", Tree.texts(List.of("argoproj.io")))
                .put("resources", Tree.texts(List.of("workflowtaskresults")))
                .put("verbs", Tree.texts(List.of("create", "patch")))
                .build();
        return Tree.object().put("rules", Tree.list(List.of(results))).build();
    }

    private static Tree.Obj binding(BuildPlane plane) {
        Tree.Obj subject = Tree.object()
                .put("kind", "ServiceAccount")
                .put("name", Names.buildAccount())
                .put("namespace", BuildObjects.namespace(plane))
                .build();
        return Tree.object()
                .put(
                        "roleRef",
                        Tree.object().put("apiGroup", RBAC).put("kind", "Role").put("name", Names.buildRole()))
                .put("subjects", Tree.list(List.of(subject)))
                .build();
    }
}
