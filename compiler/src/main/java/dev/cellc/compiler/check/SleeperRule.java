package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.Scale;
import dev.cellc.compiler.declaration.ScaleToZero;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.source.Located;
import java.util.List;

/** What is scaled to zero is woken by calls through a gateway, and by no others. */
final class SleeperRule {
    private SleeperRule() {}

    static void check(List<Cell> cells, DiagnosticSink sink) {
        for (Cell cell : cells) {
            for (ComponentDeployment deployment : cell.deployments()) {
                if (deployment.release().runner() instanceof Runner.LongRunning
                        && Scale.of(deployment.release()) instanceof Scale.ByRequests scale) {
                    check(cell, deployment, scale.limits(), sink);
                }
            }
        }
    }

    private static void check(
            Cell cell, ComponentDeployment deployment, Located<ScaleToZero> limits, DiagnosticSink sink) {
        if (deployment.exposures().stream().noneMatch(exposure -> exposure.entrance() instanceof Entrance.Http)) {
            sink.report(ScalingDiagnostics.nothingWakes(limits, deployment, cell));
        }
        for (Exposure exposure : deployment.exposures()) {
            if (!(exposure.entrance() instanceof Entrance.Http)) {
                sink.report(ScalingDiagnostics.doesNotWake(exposure, limits, cell));
            }
        }
        for (Call call : deployment.callers()) {
            sink.report(ScalingDiagnostics.callsASleeper(call, limits, cell));
        }
    }
}
