package dev.cellc.compiler.deliver;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.declaration.CellcConfig.Delivery;
import dev.cellc.compiler.declaration.CellcConfig.DeliveryCluster;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.BuildPlane;
import dev.cellc.compiler.source.Located;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reports settings that speak of what the program does not have, or twice of one cluster, and clusters that Flux could not reach. */
final class KnownNames {
    private static final Pattern PATTERN = Pattern.compile("[*?!{}\\[\\]\\\\]");

    private KnownNames() {}

    static void check(Delivery settings, Deliverer.Program program, DiagnosticSink sink) {
        SortedSet<String> environments = new TreeSet<>();
        SortedSet<String> clusters = new TreeSet<>();
        for (Cell cell : program.cells()) {
            environments.add(cell.id().environment());
            clusters.add(cell.environment().dataPlane().cluster().value());
        }
        program.model().organizations().forEach(organization -> {
            for (BuildPlane plane : organization.buildPlanes()) {
                clusters.add(plane.cluster().value());
            }
        });
        for (Located<String> name : settings.manual()) {
            if (!environments.contains(name.value())) {
                sink.report(DeliveryDiagnostics.unknown(name, "environment with a cell", environments));
            }
        }
        SortedMap<String, Located<String>> named = new TreeMap<>();
        for (DeliveryCluster cluster : settings.clusters()) {
            Located<String> first = named.putIfAbsent(cluster.name().value(), cluster.name());
            if (first != null) {
                sink.report(DeliveryDiagnostics.repeated(cluster.name(), first));
            }
            if (!clusters.contains(cluster.name().value())) {
                sink.report(DeliveryDiagnostics.unknown(cluster.name(), "plane on a cluster", clusters));
            }
        }
    }

    /** Argo CD would take the name for that of several clusters. */
    static void checkPlain(List<Unit> units, ClusterNames names, DiagnosticSink sink) {
        SortedSet<String> reported = new TreeSet<>();
        for (Unit unit : units) {
            Located<String> cluster = unit.cluster().name();
            if (PATTERN.matcher(names.name(cluster.value())).find() && reported.add(cluster.value())) {
                sink.report(DeliveryDiagnostics.pattern(cluster));
            }
        }
    }

    /** Flux applies to the cluster that it runs in what it has no other way to, and that can be one cluster only. */
    static void checkReached(List<Unit> units, DiagnosticSink sink) {
        SortedMap<String, Unit> local = new TreeMap<>();
        for (Unit unit : units) {
            if (unit.cluster().kubeConfig() == null) {
                local.putIfAbsent(unit.cluster().name().value(), unit);
            }
        }
        if (local.size() > 1) {
            sink.report(DeliveryDiagnostics.unreached(
                    local.values().stream().map(Unit::cluster).toList()));
        }
    }
}
