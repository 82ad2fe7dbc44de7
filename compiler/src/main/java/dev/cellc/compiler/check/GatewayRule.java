package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.GatewayCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who shares a gateway agrees on its policy, and calls out through one gateway are those of one organization. */
final class GatewayRule {
    private final DiagnosticSink sink;
    private final Map<GatewayId, DataPlane> guarded = new LinkedHashMap<>();
    private final Map<GatewayId, DataPlane> unguarded = new LinkedHashMap<>();
    private final Map<GatewayId, Caller> callers = new LinkedHashMap<>();

    private GatewayRule(DiagnosticSink sink) {
        this.sink = sink;
    }

    private record Caller(String organization, DataPlane plane) {}

    static void check(Iterable<Cell> cells, DiagnosticSink sink) {
        GatewayRule rule = new GatewayRule(sink);
        for (Cell cell : cells) {
            DataPlane plane = cell.environment().dataPlane();
            rule.add(plane, plane.publicGateway());
            rule.add(plane, plane.organizationGateway());
            if (plane.egressGateway() != null) {
                rule.add(plane, plane.egressGateway());
            }
            for (ComponentDeployment deployment : cell.deployments()) {
                deployment.outgoing().forEach(flow -> rule.add(cell, flow));
            }
        }
        rule.unguarded.forEach(rule::compare);
    }

    private void add(DataPlane plane, DataPlane.Gateway gateway) {
        add(plane, gateway.namespace(), gateway.name(), gateway.podPort() != null);
    }

    private void add(DataPlane plane, DataPlane.EgressGateway gateway) {
        add(plane, gateway.namespace(), gateway.name(), gateway.guarded());
    }

    private void add(DataPlane plane, String namespace, String name, boolean isGuarded) {
        GatewayId gateway = new GatewayId(plane.cluster().value(), namespace, name);
        (isGuarded ? guarded : unguarded).putIfAbsent(gateway, plane);
    }

    /** One data plane that speaks of a gateway twice leaves it without a policy. */
    private void compare(GatewayId gateway, DataPlane plane) {
        DataPlane other = guarded.get(gateway);
        if (other != null && !other.equals(plane)) {
            sink.report(CheckDiagnostics.guardedElsewhere(gateway.name(), plane, other));
        }
    }

    private void add(Cell cell, Outgoing flow) {
        if (flow instanceof GatewayCall call) {
            DataPlane plane = cell.environment().dataPlane();
            GatewayId gateway = new GatewayId(
                    plane.cluster().value(),
                    call.gateway().namespace(),
                    call.gateway().name());
            Caller caller = new Caller(cell.id().organization(), plane);
            Caller first = callers.putIfAbsent(gateway, caller);
            if (first != null && !first.organization().equals(caller.organization())) {
                sink.report(CheckDiagnostics.sharedEgressGateway(plane, first.plane(), first.organization()));
            }
        }
    }
}
