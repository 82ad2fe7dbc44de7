package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.declaration.Capabilities.Mtls;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.diagnostic.Severity;
import dev.cellc.compiler.model.DataPlane;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Mutual TLS must not stop what is declared. Authentication is void beside a rule without it; a mesh sees its own
 * packets only, at a port that no rule about ports permits, and takes in whole namespaces.
 */
final class MutualTlsRule {
    private final SortedSet<String> enrolled = new TreeSet<>();
    private final DiagnosticSink sink;

    private MutualTlsRule(DiagnosticSink sink) {
        this.sink = sink;
    }

    static void check(List<Cell> cells, DiagnosticSink sink) {
        MutualTlsRule rule = new MutualTlsRule(sink);
        cells.stream().filter(cell -> !cell.meshCalls().isEmpty()).forEach(cell -> rule.enrolled.add(cell.namespace()));
        cells.forEach(rule::check);
    }

    private void check(Cell cell) {
        DataPlane plane = cell.environment().dataPlane();
        Mtls mtls = plane.networkTarget().mtls();
        if (mtls == Mtls.NONE) {
            return;
        }
        for (ComponentDeployment deployment : cell.deployments()) {
            for (Call call : deployment.calls()) {
                if (mtls == Mtls.ZTUNNEL) {
                    checkMesh(cell, call);
                } else if (call.isMutual() && call.isWithinCell() && cell.isOpen()) {
                    Diagnostic isVoid = MutualTlsDiagnostics.isVoid(call, cell);
                    sink.report(plane.gatewayTarget().strict() ? isVoid.as(Severity.ERROR) : isVoid);
                }
            }
        }
        cell.meshCalls().stream().findFirst().ifPresent(call -> checkOthers(cell, call));
    }

    private void checkMesh(Cell cell, Call call) {
        boolean bothEnrolled =
                enrolled.contains(call.consumerNamespace()) && enrolled.contains(call.providerNamespace());
        if (call.isMutual()) {
            if (call.endpoint().transport().equals("UDP")) {
                sink.report(MutualTlsDiagnostics.noTcp(call));
            } else if (!call.isWithinCell()) {
                sink.report(MutualTlsDiagnostics.acrossCells(call));
            } else if (!cell.isOpen()) {
                sink.report(MutualTlsDiagnostics.closedCell(call, cell));
            }
        } else if (!call.isWithinCell() && bothEnrolled) {
            sink.report(MutualTlsDiagnostics.betweenEnrolled(call));
        }
    }

    /** A mesh is for those in it: who else calls, or is called, may not understand what it hears. */
    private void checkOthers(Cell cell, Call reason) {
        SortedSet<String> others = new TreeSet<>();
        for (ComponentDeployment deployment : cell.deployments()) {
            deployment.exposures().stream()
                    .filter(exposure -> exposure.endpoint() != null)
                    .forEach(exposure ->
                            others.add("gateway `" + exposure.gateway().name() + "`"));
            if (!deployment.scrapes().isEmpty()) {
                others.add("monitoring");
            }
            deployment.callers().stream()
                    .filter(call -> !enrolled.contains(call.consumerNamespace()))
                    .forEach(call -> others.add(MutualTlsDiagnostics.name(call.consumer())));
            deployment.calls().stream()
                    .filter(call -> !enrolled.contains(call.providerNamespace()))
                    .forEach(call ->
                            others.add(MutualTlsDiagnostics.name(call.endpoint().component())));
        }
        if (!others.isEmpty()) {
            sink.report(MutualTlsDiagnostics.besideOthers(reason, List.copyOf(others)));
        }
    }
}
