package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.model.BuildPlane;
import java.util.List;

/**
 * Every emitter, in the order in which objects are best applied: what protects a route goes before it, so that
 * it is never open.
 */
final class Emitters {
    /** What a data plane has besides its cells. */
    static final List<ResourceEmitter<Plane>> OF_DATA_PLANE = List.of(
            GatewayPolicyEmitter::emit,
            InterceptorGrantEmitter::emit,
            OutsideBackendEmitter::emit,
            EgressAddressEmitter::emit,
            EgressRouteEmitter::emit);

    /** What a build plane has. */
    static final List<ResourceEmitter<BuildPlane>> OF_BUILD_PLANE =
            List.of(BuildNamespaceEmitter::emit, WorkflowEmitter::emit);

    /** What a cell is made of. */
    static final List<ResourceEmitter<CellParts>> ALL = List.of(
            ofCell(NamespaceEmitter::emit),
            ofCell(ResourceQuotaEmitter::emit),
            ofCell(LimitRangeEmitter::emit),
            ofCell(RoleBindingEmitter::emit),
            ofCell(BaselinePolicyEmitter::emit),
            NetworkPolicyEmitter::emit,
            ConfigMapEmitter::emit,
            ofCell(ExternalSecretEmitter::emit),
            ofCell(SecretProviderClassEmitter::emit),
            ServiceAccountEmitter::emit,
            TemplatedObjectEmitter::emit,
            DeploymentEmitter::emit,
            CronJobEmitter::emit,
            ServiceEmitter::emit,
            HorizontalPodAutoscalerEmitter::emit,
            PodDisruptionBudgetEmitter::emit,
            InterceptorRouteEmitter::emit,
            ScaledObjectEmitter::emit,
            SecurityPolicyEmitter::emit,
            BackendTrafficPolicyEmitter::emit,
            HttpRouteFilterEmitter::emit,
            HttpRouteEmitter::emit,
            GrpcRouteEmitter::emit,
            StreamRouteEmitter::emit);

    private Emitters() {}

    private static ResourceEmitter<CellParts> ofCell(ResourceEmitter<Cell> emitter) {
        return (parts, sink) -> emitter.emit(parts.cell(), sink);
    }
}
