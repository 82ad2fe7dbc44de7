package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.GatewayTraffic;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.model.Organization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cells → the data planes that they run on, in the order of their first cells, and what passes the gateways there. */
final class Planes {
    private final Map<String, Organization> organizations = new LinkedHashMap<>();
    private final DiagnosticSink sink;

    private Planes(Model model, DiagnosticSink sink) {
        this.sink = sink;
        for (Organization organization : model.organizations()) {
            organizations.put(organization.name().value(), organization);
        }
    }

    private record Key(String organization, String dataPlane) {

        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && organization.equals(key.organization) && dataPlane.equals(key.dataPlane);
        }

        @Override
        public int hashCode() {
            return organization.hashCode() * 31 + dataPlane.hashCode();
        }
    }

    static List<Plane> of(Model model, List<Cell> cells, DiagnosticSink sink) {
        Map<Key, List<Cell>> groups = new LinkedHashMap<>();
        for (Cell cell : cells) {
            String name = cell.environment().dataPlane().name().value();
            groups.computeIfAbsent(new Key(cell.id().organization(), name), key -> new ArrayList<>())
                    .add(cell);
        }
        Planes planes = new Planes(model, sink);
        return groups.entrySet().stream()
                .map(group -> planes.plane(group.getKey().organization(), group.getValue()))
                .toList();
    }

    private Plane plane(String name, List<Cell> cells) {
        DataPlane plane = cells.get(0).environment().dataPlane();
        Organization organization = organizations.get(name);
        List<GatewayTraffic> gateways =
                organization == null ? List.of() : new GatewayDeriver(plane, organization, sink).traffic(cells);
        return new Plane(name, plane, cells, gateways);
    }
}
