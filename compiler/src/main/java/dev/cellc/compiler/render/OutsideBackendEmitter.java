package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.OutsideTarget;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** The Backend of each outside target, beside each gateway that leads to it, with what permits and protects the way. */
final class OutsideBackendEmitter {
    private final Plane plane;
    private final List<Resource> resources = new ArrayList<>();

    private OutsideBackendEmitter(Plane plane) {
        this.plane = plane;
    }

    static List<Resource> emit(Plane plane, DiagnosticSink sink) {
        OutsideBackendEmitter emitter = new OutsideBackendEmitter(plane);
        for (Cell cell : plane.cells()) {
            for (ComponentDeployment deployment : cell.deployments()) {
                emitter.add(cell, deployment);
            }
        }
        return emitter.resources;
    }

    /** Two gateways in one namespace share a Backend. */
    private void add(Cell cell, ComponentDeployment deployment) {
        TreeSet<String> seen = new TreeSet<>();
        for (Exposure exposure : deployment.exposures()) {
            if (exposure.api().backend() instanceof OutsideTarget target) {
                Place place = new Place(exposure.gateway().namespace(), OutsideBackends.name(cell, exposure));
                if (seen.add(place.toString())) {
                    add(cell, deployment, target, place);
                }
            }
        }
    }

    private record Place(String namespace, String name) {

        ResourceId of(String apiVersion, String kind) {
            return new ResourceId(apiVersion, kind, namespace, name);
        }
    }

    private void add(Cell cell, ComponentDeployment deployment, OutsideTarget target, Place place) {
        ResourceId backend = place.of("gateway.envoyproxy.io/v1alpha1", "Backend");
        add(cell, deployment, backend, OutsideBackends.backend(target), target);
        if (target.tls()) {
            // where there is none, the target was refused
            String version =
                    Objects.requireNonNull(plane.dataPlane().gatewayTarget().backendTlsVersion());
            ResourceId tls = place.of("gateway.networking.k8s.io/" + version, "BackendTLSPolicy");
            add(cell, deployment, tls, OutsideBackends.tls(target, place.name()), target);
        }
        ResourceId grant = place.of("gateway.networking.k8s.io/v1beta1", "ReferenceGrant");
        add(cell, deployment, grant, OutsideBackends.grant(cell, place.name()), target);
    }

    private void add(Cell cell, ComponentDeployment deployment, ResourceId id, Tree.Obj spec, OutsideTarget target) {
        resources.add(PlaneObjects.of(plane, cell, deployment, id, spec, target.span()));
    }
}
