package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.ExternalCall;
import dev.cellc.compiler.cell.ManagedCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.declaration.Capabilities.NetworkPolicyApi;
import dev.cellc.compiler.declaration.ProjectDeclaration.Egress;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import java.util.List;

/** What a cell may call has to be something that network policies of its data plane have words for. */
final class PolicyWordsRule {
    private PolicyWordsRule() {}

    static void check(List<Cell> cells, DiagnosticSink sink) {
        for (Cell cell : cells) {
            DataPlane plane = cell.environment().dataPlane();
            if (plane.networkTarget().api() == NetworkPolicyApi.KUBERNETES) {
                check(cell, plane, sink);
            }
        }
    }

    private static void check(Cell cell, DataPlane plane, DiagnosticSink sink) {
        if (cell.boundary().egress().value() == Egress.OPEN) {
            sink.report(NetworkDiagnostics.noWordForOutside(cell.boundary().egress(), plane));
        }
        for (ComponentDeployment deployment : cell.deployments()) {
            deployment.outgoing().forEach(flow -> check(flow, plane, sink));
        }
    }

    private static void check(Outgoing flow, DataPlane plane, DiagnosticSink sink) {
        if (flow instanceof ExternalCall external) {
            check(external, plane, sink);
        } else if (flow instanceof ManagedCall managed
                && managed.instance().destination() instanceof Destination.Domain domain) {
            sink.report(NetworkDiagnostics.noWordForService(managed, domain, plane));
        }
    }

    private static void check(ExternalCall call, DataPlane plane, DiagnosticSink sink) {
        Destination destination = call.target().destination();
        if (destination instanceof Destination.Domain domain) {
            sink.report(NetworkDiagnostics.noWordForHost(call, domain, plane));
        } else if (destination instanceof Destination.Addresses addresses
                && addresses.ranges().stream().anyMatch(range -> range.text().endsWith("/0"))) {
            sink.report(NetworkDiagnostics.everyAddress(call, plane));
        }
    }
}
