package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.GatewayTraffic;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.source.Batch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One cluster: who is there, the policies in its texts, and what these permit otherwise than its cells declare. */
final class ClusterProof {
    private static final int MANY = 20;

    private final List<Plane> planes;
    private final Universe universe;
    private final List<ClusterObject.PolicyObject> written;
    private final PolicyIndex policies;
    private final RequestComparison requests = new RequestComparison();
    private final List<Difference> differences = new ArrayList<>();

    private ClusterProof(List<Plane> planes, ClusterObjects objects) {
        this.planes = planes;
        this.universe = Universe.of(objects, planes);
        this.written = objects.policies();
        this.policies = PolicyIndex.of(objects, universe.index());
    }

    /** {@code texts} may be for other parts too; no cluster has anything to do with another. */
    static ClusterProof of(List<Plane> planes, List<Printed> texts, ProofPart part) {
        ClusterObjects objects =
                ClusterObjects.read(texts.stream().filter(part::needs).toList());
        ClusterProof proof = new ClusterProof(planes, objects);
        proof.compare(objects, part);
        return proof;
    }

    List<Plane> planes() {
        return planes;
    }

    Universe universe() {
        return universe;
    }

    PolicyIndex policies() {
        return policies;
    }

    /** As they are written, in force or not. */
    List<ClusterObject.PolicyObject> written() {
        return written;
    }

    List<Difference> differences() {
        return differences;
    }

    static List<Cell> cells(List<Plane> planes) {
        return planes.stream().flatMap(plane -> plane.cells().stream()).toList();
    }

    /** Cells have nothing to do with each other here, nor with what they share; what is found stands in their order. */
    private void compare(ClusterObjects objects, ProofPart part) {
        List<Cell> cells = cells(planes);
        List<Supplier<List<Difference>>> comparisons = new ArrayList<>();
        // at first, as it takes longest
        comparisons.add(() -> part.hasGateways() ? compareShared(objects, cells) : List.of());
        for (Cell cell : cells) {
            if (part.has(cell)) {
                comparisons.add(() -> compare(cell));
            }
        }
        List<List<Difference>> found = new Batch<>(comparisons, MANY).map(Supplier::get);
        for (int i = 1; i < found.size(); i++) {
            differences.addAll(found.get(i));
        }
        differences.addAll(found.get(0));
    }

    /** Gateways, and the ways through them and through Services. */
    private List<Difference> compareShared(ClusterObjects objects, List<Cell> cells) {
        List<Difference> found = new ArrayList<>();
        compareGateways(new Comparison(universe, policies, requests, found::add));
        Ways.compare(objects, cells, universe, found::add);
        return found;
    }

    private List<Difference> compare(Cell cell) {
        List<Difference> found = new ArrayList<>();
        Comparison comparison = new Comparison(universe, policies, requests, found::add);
        PartySet others = universe.namespace(cell.namespace());
        Declared ofCell = Declared.ofCell(cell, universe);
        for (ComponentDeployment deployment : cell.deployments()) {
            PartySet pods = universe.component(cell.namespace(), deployment.component());
            comparison.compare(pods, ofCell.and(cell, deployment));
            others = others.without(pods);
        }
        comparison.compare(others, ofCell);
        return found;
    }

    private void compareGateways(Comparison comparison) {
        List<DataPlane.PlatformPods> resolvers =
                planes.stream().map(plane -> plane.dataPlane().dns()).distinct().toList();
        gateways()
                .forEach((pods, traffic) -> comparison.compare(
                        universe.destination(pods), Declared.ofGateway(traffic, resolvers, universe)));
    }

    /** What the planes of a cluster have to say of each gateway. */
    private Map<Destination.Pods, List<GatewayTraffic>> gateways() {
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
}
