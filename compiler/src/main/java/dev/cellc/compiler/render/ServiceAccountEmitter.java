package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.declaration.ComponentTypeDeclaration.WorkloadType;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;

/** The account of each component, so that what one is granted no other has; none where the class names one. */
final class ServiceAccountEmitter {
    private ServiceAccountEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (ComponentDeployment deployment : cell.deployments()) {
            PodAccount account = PodAccount.of(deployment);
            boolean runs = deployment.release().runner().workloadType() != WorkloadType.PROXY;
            if (runs && !account.isForeign()) {
                String name = Names.serviceAccount(deployment.component());
                Tree.Obj fields = Tree.object()
                        .put("automountServiceAccountToken", account.hasToken())
                        .build();
                resources.add(CellObjects.bareOfComponent(cell, deployment, "v1", "ServiceAccount", name, fields));
            }
        }
        return resources;
    }
}
