package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.CellId;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.GatewayTraffic;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.manifest.Shard;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.relation.Edge;
import dev.cellc.compiler.relation.Guard;
import dev.cellc.compiler.relation.Relation;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.source.Batch;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of a compilation → the proof that they permit exactly the traffic that cells declare, for every pod that
 * there could be. What differs because of a policy that a template gives is its author's mistake; whatever else differs
 * is one of the compiler.
 */
public final class Prover {
    private static final int SHOWN = 5;

    private static final int MANY = 20;

    /** One cluster. */
    private record Proved(List<Plane> planes, Universe universe, PolicyIndex policies) {}

    private final ProofPart part;
    private final DiagnosticSink sink;
    private final List<Proved> proved = new ArrayList<>();
    private final List<Difference> wrong = new ArrayList<>();
    private final Set<Span> mistaken = new LinkedHashSet<>();

    private Prover(ProofPart part, DiagnosticSink sink) {
        this.part = part;
        this.sink = sink;
    }

    /**
     * What has been proved is put into words only where somebody asks. Of a part the cells of its projects are proved, and
     * of the first one gateways and ways through routes and Services as well, so that all parts together prove all.
     */
    public static Supplier<Relation> prove(List<Plane> planes, List<Printed> texts, Shard shard, DiagnosticSink sink) {
        Prover prover = new Prover(ProofPart.of(shard, cells(planes)), sink);
        Map<String, List<Plane>> clusters = new LinkedHashMap<>();
        for (Plane plane : planes) {
            clusters.computeIfAbsent(plane.dataPlane().cluster().value(), key -> new ArrayList<>())
                    .add(plane);
        }
        Map<String, List<Printed>> written = byCluster(cells(planes), texts);
        clusters.forEach((cluster, known) -> prover.prove(known, written.getOrDefault(cluster, List.of())));
        prover.finish();
        return prover.part.isWhole() ? prover::relation : () -> Relation.EMPTY;
    }

    /** Those of which the texts are read. */
    public static List<Resource> matterTo(List<Resource> resources) {
        return resources.stream().filter(ObjectReader::matters).toList();
    }

    private Relation relation() {
        long organizations = proved.stream()
                .flatMap(each -> each.planes().stream())
                .map(Plane::organization)
                .distinct()
                .count();
        List<Edge> edges = new ArrayList<>();
        List<Guard> guards = new ArrayList<>();
        for (Proved each : proved) {
            Relations relations = new Relations(each.universe(), each.policies(), organizations > 1);
            each.planes().forEach(relations::add);
            edges.addAll(relations.edges());
            guards.addAll(relations.guards());
        }
        return new Relation(edges, guards);
    }

    private static List<Cell> cells(List<Plane> planes) {
        return planes.stream().flatMap(plane -> plane.cells().stream()).toList();
    }

    private static String cluster(Cell cell) {
        return cell.environment().dataPlane().cluster().value();
    }

    /** The texts by the cluster that they are for; what builds run on is none of them. */
    private static Map<String, List<Printed>> byCluster(List<Cell> cells, List<Printed> texts) {
        Map<Home, String> clusters = new LinkedHashMap<>();
        for (Cell cell : cells) {
            CellId id = cell.id();
            String plane = cell.environment().dataPlane().name().value();
            clusters.put(new Home.OfCell(id.organization(), id.environment(), id.project(), null), cluster(cell));
            clusters.put(new Home.OfDataPlane(id.organization(), plane), cluster(cell));
        }
        Map<String, List<Printed>> written = new LinkedHashMap<>();
        for (Printed printed : texts) {
            String cluster = clusters.get(whole(printed.resource().home()));
            if (cluster != null) {
                written.computeIfAbsent(cluster, key -> new ArrayList<>()).add(printed);
            }
        }
        return written;
    }

    /** The cell or plane, whichever component of it an object belongs to. */
    private static Home whole(Home home) {
        return home instanceof Home.OfCell cell
                ? new Home.OfCell(cell.organization(), cell.environment(), cell.project(), null)
                : home;
    }

    private void prove(List<Plane> planes, List<Printed> texts) {
        ClusterObjects objects =
                ClusterObjects.read(texts.stream().filter(part::needs).toList());
        Universe universe = Universe.of(objects, planes);
        PolicyIndex policies = PolicyIndex.of(objects, universe.index());
        objects.policies().forEach(this::refuse);
        Proved cluster = new Proved(planes, universe, policies);
        compareCells(cluster);
        if (part.hasGateways()) {
            Ways.compare(objects, cells(planes), universe, this::add);
        }
        proved.add(cluster);
    }

    /** Cells have nothing to do with each other here; what is found stands in their order. */
    private void compareCells(Proved cluster) {
        RequestComparison requests = new RequestComparison();
        List<Cell> cells = cells(cluster.planes()).stream().filter(part::has).toList();
        new Batch<>(cells, MANY)
                .map(cell ->
                        differences(cluster, requests, comparison -> compare(cell, cluster.universe(), comparison)))
                .forEach(found -> found.forEach(this::add));
        if (part.hasGateways()) {
            differences(cluster, requests, comparison -> compareGateways(cluster, comparison))
                    .forEach(this::add);
        }
    }

    private static List<Difference> differences(
            Proved cluster, RequestComparison requests, Consumer<Comparison> comparing) {
        List<Difference> found = new ArrayList<>();
        comparing.accept(new Comparison(cluster.universe(), cluster.policies(), requests, found::add));
        return found;
    }

    private static void compareGateways(Proved cluster, Comparison comparison) {
        Universe universe = cluster.universe();
        List<DataPlane.PlatformPods> resolvers = cluster.planes().stream()
                .map(plane -> plane.dataPlane().dns())
                .distinct()
                .toList();
        gateways(cluster.planes())
                .forEach((pods, traffic) -> comparison.compare(
                        universe.destination(pods), Declared.ofGateway(traffic, resolvers, universe)));
    }

    /** What the planes of a cluster have to say of each gateway. */
    private static Map<Destination.Pods, List<GatewayTraffic>> gateways(List<Plane> planes) {
        Map<Destination.Pods, List<GatewayTraffic>> gateways = new LinkedHashMap<>();
        for (Plane plane : planes) {
            for (GatewayTraffic traffic : plane.gateways()) {
                gateways.computeIfAbsent(
                                Mentioned.gateway(traffic.gateway(), traffic.namespace()), key -> new ArrayList<>())
                        .add(traffic);
            }
        }
        return gateways;
    }

    /** A policy that Cilium refuses protects nobody, and one that loses a field may permit more. */
    private void refuse(ClusterObject.PolicyObject policy) {
        Resource resource = policy.printed().resource();
        List<String> reasons = policy.reading().reasons();
        List<String> dropped = policy.reading().dropped();
        if (reasons.isEmpty() && dropped.isEmpty()) {
            return;
        }
        if (!resource.origin().isTemplate()) {
            throw new IllegalStateException("the policy " + resource.id() + " would be refused, or lose a part: "
                    + Stream.concat(reasons.stream(), dropped.stream()).collect(Collectors.joining("; ")));
        }
        if (mistaken.add(resource.origin().spans().get(0))) {
            reasons.forEach(reason -> sink.report(ProofDiagnostics.policyRefused(resource, reason)));
            dropped.forEach(field -> sink.report(ProofDiagnostics.fieldDropped(resource, field)));
        }
    }

    private static void compare(Cell cell, Universe universe, Comparison comparison) {
        PartySet others = universe.namespace(cell.namespace());
        Declared ofCell = Declared.ofCell(cell, universe);
        for (ComponentDeployment deployment : cell.deployments()) {
            PartySet pods = universe.component(cell.namespace(), deployment.component());
            comparison.compare(pods, ofCell.and(cell, deployment));
            others = others.without(pods);
        }
        comparison.compare(others, ofCell);
    }

    private void add(Difference difference) {
        if (difference.template() == null) {
            wrong.add(difference);
        } else if (mistaken.add(
                difference.template().resource().origin().spans().get(0))) {
            // what a policy of a class does, it does to every component of it
            sink.report(ProofDiagnostics.policyChangesTraffic(difference, difference.template()));
        }
    }

    private void finish() {
        if (!wrong.isEmpty()) {
            String all = wrong.stream().limit(SHOWN).map(Difference::described).collect(Collectors.joining("; "));
            throw new IllegalStateException("the policies do not permit what is declared: " + all);
        }
    }
}
