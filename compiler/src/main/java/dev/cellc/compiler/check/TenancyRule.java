package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.BuildPlane;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Organizations on one cluster are kept apart: none trusts pods of another, none is reached from within another. */
final class TenancyRule {
    private final DiagnosticSink sink;
    private final Map<Place, String> namespaces = new LinkedHashMap<>();
    private final Map<GatewayId, List<Use>> uses = new LinkedHashMap<>();
    private final Map<GatewayId, Exposure> exposed = new LinkedHashMap<>();

    private TenancyRule(DiagnosticSink sink) {
        this.sink = sink;
    }

    private record Place(String cluster, String namespace) {
        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place that && cluster.equals(that.cluster) && namespace.equals(that.namespace);
        }

        @Override
        public int hashCode() {
            return cluster.hashCode() * 31 + namespace.hashCode();
        }
    }

    /** That an organization lets callers in by a gateway: everybody, or its own. */
    private record Use(String organization, DataPlane plane, boolean isOwn) {}

    static void check(Model model, List<Cell> cells, DiagnosticSink sink) {
        TenancyRule rule = new TenancyRule(sink);
        Map<String, Map<String, DataPlane>> planes = new LinkedHashMap<>();
        for (Cell cell : cells) {
            DataPlane plane = cell.environment().dataPlane();
            String organization = cell.id().organization();
            rule.namespaces.put(new Place(plane.cluster().value(), cell.namespace()), organization);
            planes.computeIfAbsent(organization, key -> new LinkedHashMap<>())
                    .put(plane.name().value(), plane);
            rule.expose(cell, plane);
        }
        for (Organization organization : model.organizations()) {
            String name = organization.name().value();
            for (BuildPlane plane : organization.buildPlanes()) {
                rule.namespaces.put(new Place(plane.cluster().value(), Names.buildNamespace(name)), name);
            }
        }
        planes.forEach((organization, all) -> all.values().forEach(plane -> rule.check(organization, plane)));
    }

    private void expose(Cell cell, DataPlane plane) {
        cell.deployments().stream()
                .flatMap(deployment -> deployment.exposures().stream())
                .filter(exposure -> exposure.level() == Exposure.Level.ORGANIZATION)
                .forEach(exposure -> exposed.putIfAbsent(GatewayId.of(plane, exposure.gateway()), exposure));
    }

    private void check(String organization, DataPlane plane) {
        for (Located<String> namespace : plane.namespaces()) {
            String owner = namespaces.get(new Place(plane.cluster().value(), namespace.value()));
            if (owner != null && !owner.equals(organization)) {
                sink.report(CheckDiagnostics.namespaceOfOther(namespace, owner));
            }
        }
        Use own = new Use(organization, plane, true);
        Use open = new Use(organization, plane, false);
        GatewayId internal = GatewayId.of(plane, plane.organizationGateway());
        GatewayId external = GatewayId.of(plane, plane.publicGateway());
        Use other = clash(own, internal);
        if (other == null && !external.equals(internal)) {
            other = clash(open, external);
        }
        if (other != null) {
            sink.report(CheckDiagnostics.sharedGateway(plane, other.plane(), other.organization()));
        }
        uses.computeIfAbsent(internal, key -> new ArrayList<>()).add(own);
        uses.computeIfAbsent(external, key -> new ArrayList<>()).add(open);
    }

    /** Who else uses a gateway by which endpoints are shown to one organization only, or null. */
    private @Nullable Use clash(Use use, GatewayId gateway) {
        if (!exposed.containsKey(gateway)) {
            return null;
        }
        return uses.getOrDefault(gateway, List.of()).stream()
                .filter(other -> !other.organization().equals(use.organization()) && (use.isOwn() || other.isOwn()))
                .findFirst()
                .orElse(null);
    }
}
