package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.BuildPlane;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.model.Organization;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds run code that nobody has looked at yet, often with privileges: not beside workloads. */
final class BuildClusterRule {
    private BuildClusterRule() {}

    static void check(Model model, List<Cell> cells, DiagnosticSink sink) {
        Map<String, DataPlane> clusters = new LinkedHashMap<>();
        for (Cell cell : cells) {
            DataPlane plane = cell.environment().dataPlane();
            clusters.putIfAbsent(plane.cluster().value(), plane);
        }
        for (Organization organization : model.organizations()) {
            for (BuildPlane plane : organization.buildPlanes()) {
                DataPlane beside = clusters.get(plane.cluster().value());
                if (beside != null) {
                    sink.report(CheckDiagnostics.buildsBesideWorkloads(plane, beside));
                }
            }
        }
    }
}
