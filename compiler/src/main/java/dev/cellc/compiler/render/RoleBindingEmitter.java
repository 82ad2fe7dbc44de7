package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.declaration.Access.Role;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Tenancy.Grant;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;

/** What groups of people may do in a cell, by the roles that every cluster has for it. */
final class RoleBindingEmitter {
    private static final String GROUP = "rbac.authorization.k8s.io";

    private RoleBindingEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Grant grant : cell.tenancy().access()) {
            String name = Names.roleBinding(grant.group(), grant.role().text());
            Resource binding = CellObjects.bareOfCell(cell, GROUP + "/v1", "RoleBinding", name, fields(grant));
            resources.add(CellObjects.from(cell.tenancy().origins(), binding));
        }
        return resources;
    }

    private static Tree.Obj fields(Grant grant) {
        Tree.Builder role =
                Tree.object().put("apiGroup", GROUP).put("kind", "ClusterRole").put("name", clusterRole(grant.role()));
        Tree.Obj subject = Tree.object()
                .put("apiGroup", GROUP)
                .put("kind", "Group")
                .put("name", grant.group())
                .build();
        return Tree.object()
                .put("roleRef", role)
                .put("subjects", Tree.list(List.of(subject)))
                .build();
    }

    private static String clusterRole(Role role) {
        return switch (role) {
            case ADMIN -> "admin";
            case DEVELOPER -> "edit";
            case VIEWER -> "view";
        };
    }
}
