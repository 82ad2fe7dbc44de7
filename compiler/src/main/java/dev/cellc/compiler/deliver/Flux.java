package dev.cellc.compiler.deliver;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.declaration.CellcConfig;
import dev.cellc.compiler.declaration.CellcConfig.Delivery;
import dev.cellc.compiler.naming.DeliveryNames;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of Flux: for each organization and revision a source, and a Kustomization for each unit. */
final class Flux {
    private static final String SOURCE = "source.toolkit.fluxcd.io/v1";

    private final DeliveryObjects objects;
    private final Source source;
    private final @Nullable Located<String> secret;
    private final String interval;
    private final String timeout;
    private final boolean waitsForAll;

    Flux(Delivery settings, Source source) {
        this.objects = new DeliveryObjects(
                "flux",
                settings.namespace() == null
                        ? "flux-system"
                        : settings.namespace().value());
        this.source = source;
        this.secret = settings.secretRef();
        this.interval = settings.interval() == null ? "5m" : settings.interval().value();
        this.timeout = settings.timeout() == null ? "10m" : settings.timeout().value();
        this.waitsForAll =
                settings.healthChecks() == null || settings.healthChecks().value() == CellcConfig.HealthChecks.ALL;
    }

    List<Resource> objects(List<Unit> units, CellOrder order) {
        Map<String, List<Unit>> bySource = new LinkedHashMap<>();
        for (Unit unit : units) {
            bySource.computeIfAbsent(sourceName(unit), key -> new ArrayList<>()).add(unit);
        }
        List<Resource> result = new ArrayList<>();
        bySource.forEach((name, members) -> result.add(source(name, members)));
        Map<String, Unit> byName = new LinkedHashMap<>();
        units.forEach(unit -> byName.put(unit.name(), unit));
        units.forEach(unit -> result.add(kustomization(unit, byName, order)));
        return result;
    }

    /** Where each environment has a revision of its own, the environments of an organization have a source each. */
    private String sourceName(Unit unit) {
        String organization = unit.organization();
        if (source.isByEnvironment() && unit.cell() != null) {
            return DeliveryNames.tenant(organization, unit.cell().id().environment());
        }
        boolean isOfPlanes = unit.cell() == null && !source.revision().equals(source.planeRevision());
        return isOfPlanes ? DeliveryNames.tenant(organization, "planes") : DeliveryNames.tenant(organization);
    }

    private Resource source(String name, List<Unit> members) {
        String revision = source.revision(members.get(0));
        Tree.Obj spec = Tree.object()
                .put("interval", interval)
                .put("url", source.url())
                .put("ref", source.isRegistry() ? registryRef(revision) : gitRef(revision))
                .put("secretRef", secret == null ? null : named(secret.value()))
                .build();
        return objects.ofOrganization(new DeliveryObjects.Name(SOURCE, sourceKind(), name), members, spec);
    }

    private String sourceKind() {
        return source.isRegistry() ? "OCIRepository" : "GitRepository";
    }

    private static Tree.Obj gitRef(String revision) {
        return Tree.object()
                .put(revision.startsWith("refs/") ? "name" : "commit", revision)
                .build();
    }

    private static Tree.Obj registryRef(String revision) {
        return Tree.object()
                .put(revision.startsWith("sha256:") ? "digest" : "tag", revision)
                .build();
    }

    /** Planes have no workloads, so that all of theirs is waited for. */
    private Resource kustomization(Unit unit, Map<String, Unit> byName, CellOrder order) {
        boolean isAll = waitsForAll || unit.cell() == null;
        Tree.Builder spec = Tree.object()
                .put("dependsOn", dependencies(unit, byName, order))
                .put("healthCheckExprs", HealthChecks.expressions(unit.resources()))
                .put("healthChecks", isAll ? null : HealthChecks.workloads(unit.resources()))
                .put("interval", interval)
                .put("kubeConfig", kubeConfig(unit))
                .put("path", "./" + source.path(unit))
                .put("prune", true)
                .put("sourceRef", Tree.object().put("kind", sourceKind()).put("name", sourceName(unit)));
        if (unit.pace() == Unit.Pace.BY_HAND) {
            spec.put("suspend", true);
        }
        DeliveryObjects.Name name =
                new DeliveryObjects.Name("kustomize.toolkit.fluxcd.io/v1", "Kustomization", unit.name());
        Tree.Obj rest = spec.put("timeout", timeout).put("wait", isAll).build();
        return objects.ofUnit(name, unit, Tree.Obj.EMPTY, rest);
    }

    /**
     * The cells that a cell calls, and what its data plane lays down for it. A plane that is suspended on behalf of other
     * environments is never ready, and would hold up this one as well.
     */
    private static @Nullable Tree dependencies(Unit unit, Map<String, Unit> byName, CellOrder order) {
        Cell cell = unit.cell();
        if (cell == null) {
            return null;
        }
        List<String> before = new ArrayList<>();
        Unit plane = byName.get(DeliveryNames.dataPlane(
                unit.organization(), cell.environment().dataPlane().name().value()));
        if (plane != null && (plane.pace() != Unit.Pace.BY_HAND || unit.pace() == Unit.Pace.BY_HAND)) {
            before.add(plane.name());
        }
        order.before(cell.namespace()).forEach(namespace -> before.add(DeliveryNames.cell(namespace)));
        return before.isEmpty()
                ? null
                : Tree.list(before.stream().map(Flux::named).toList());
    }

    private static @Nullable Tree kubeConfig(Unit unit) {
        String secretName = unit.cluster().kubeConfig();
        return secretName == null
                ? null
                : Tree.object().put("secretRef", named(secretName)).build();
    }

    private static Tree.Obj named(String name) {
        return Tree.object().put("name", name).build();
    }
}
