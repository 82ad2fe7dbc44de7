package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.CellId;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.manifest.Shard;
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

    /** Texts from which on several clusters are for several processors. */
    private static final int MANY = 500;

    private final DiagnosticSink sink;
    private final List<Difference> wrong = new ArrayList<>();
    private final Set<Span> mistaken = new LinkedHashSet<>();

    private Prover(DiagnosticSink sink) {
        this.sink = sink;
    }

    /**
     * What has been proved is put into words only where somebody asks. Of a part the cells of its projects are proved, and
     * of the first one gateways and ways through routes and Services as well, so that all parts together prove all.
     */
    public static Supplier<Relation> prove(List<Plane> planes, List<Printed> texts, Shard shard, DiagnosticSink sink) {
        List<Cell> cells = ClusterProof.cells(planes);
        ProofPart part = ProofPart.of(shard, cells);
        Map<String, List<Plane>> clusters = new LinkedHashMap<>();
        for (Plane plane : planes) {
            clusters.computeIfAbsent(plane.dataPlane().cluster().value(), key -> new ArrayList<>())
                    .add(plane);
        }
        Map<String, List<Printed>> written = byCluster(cells, texts);
        List<ClusterProof> proofs = new Batch<>(
                        List.copyOf(clusters.keySet()), texts.size() < MANY ? Integer.MAX_VALUE : 2)
                .map(cluster -> ClusterProof.of(
                        clusters.getOrDefault(cluster, List.of()), written.getOrDefault(cluster, List.of()), part));
        Prover prover = new Prover(sink);
        proofs.forEach(prover::judge);
        prover.finish();
        return part.isWhole() ? () -> relation(proofs) : () -> Relation.EMPTY;
    }

    private void judge(ClusterProof proof) {
        proof.written().forEach(this::refuse);
        proof.differences().forEach(this::add);
    }

    /** Those of which the texts are read. */
    public static List<Resource> matterTo(List<Resource> resources) {
        return resources.stream().filter(ObjectReader::matters).toList();
    }

    private static Relation relation(List<ClusterProof> proofs) {
        long organizations = proofs.stream()
                .flatMap(each -> each.planes().stream())
                .map(Plane::organization)
                .distinct()
                .count();
        List<Edge> edges = new ArrayList<>();
        List<Guard> guards = new ArrayList<>();
        for (ClusterProof each : proofs) {
            Relations relations = new Relations(each.universe(), each.policies(), organizations > 1);
            each.planes().forEach(relations::add);
            edges.addAll(relations.edges());
            guards.addAll(relations.guards());
        }
        return new Relation(edges, guards);
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
