package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.declaration.ComponentTypeDeclaration.WorkloadType;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;

/** The account of each component, so that what one is granted no other has; none where the class names one. */
final class ServiceAccountEmitter {
    private ServiceAccountEmitter() {}

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Deployed deployed : parts.deployments()) {
            ComponentDeployment deployment = deployed.deployment();
            boolean runs = deployment.release().runner().workloadType() != WorkloadType.PROXY;
            String name = deployed.account().name();
            if (runs && name != null) {
                Tree.Obj fields = Tree.object()
                        .put("automountServiceAccountToken", deployed.account().hasToken())
                        .build();
                resources.add(CellObjects.bareOfComponent(deployed, "v1", "ServiceAccount", name, fields));
            }
        }
        return resources;
    }
}
