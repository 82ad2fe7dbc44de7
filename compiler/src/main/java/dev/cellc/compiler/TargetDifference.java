package dev.cellc.compiler;

import dev.cellc.compiler.Promotions.Limits;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.promotion.Move;
import dev.cellc.compiler.relation.Edge;
import dev.cellc.compiler.relation.End;
import dev.cellc.compiler.relation.RelationDiff;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What moves do in the environments that they are for: to objects, and to who may reach whom. */
record TargetDifference(List<String> added, List<String> changed, List<String> removed, RelationDiff traffic) {

    static TargetDifference between(Trial before, Trial after) {
        SortedMap<String, String> old = texts(before);
        SortedMap<String, String> now = texts(after);
        return new TargetDifference(
                now.keySet().stream().filter(path -> !old.containsKey(path)).toList(),
                now.keySet().stream()
                        .filter(path -> old.containsKey(path) && !now.get(path).equals(old.get(path)))
                        .toList(),
                old.keySet().stream().filter(path -> !now.containsKey(path)).toList(),
                RelationDiff.between(before.relation(), after.relation()));
    }

    private static SortedMap<String, String> texts(Trial trial) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Manifest manifest : trial.compilation().manifests().manifests()) {
            String path = manifest.path().value();
            if (!path.endsWith("/kustomization.yaml")) {
                texts.put(path, manifest.text());
            }
        }
        return texts;
    }

    /** One line for each object and each kind of traffic; empty where nothing differs. */
    String text() {
        StringBuilder out = new StringBuilder();
        added.forEach(path -> out.append("+ ").append(path).append('\n'));
        changed.forEach(path -> out.append("~ ").append(path).append('\n'));
        removed.forEach(path -> out.append("- ").append(path).append('\n'));
        traffic.opened().forEach(edge -> out.append("opens  ").append(line(edge)));
        traffic.closed().forEach(edge -> out.append("closes ").append(line(edge)));
        return out.toString();
    }

    private static String line(Edge edge) {
        return edge.environment() + ": " + edge.from().described() + " -> " + edge.to().described() + ' '
                + edge.portText() + '\n';
    }

    private List<Edge> exposed() {
        return traffic.opened().stream()
                .filter(edge -> edge.from().kind() == End.Kind.OUTSIDE)
                .toList();
    }

    /** What goes further than is allowed. */
    List<Diagnostic> beyond(Limits limits, List<Move> moves) {
        List<Diagnostic> found = new ArrayList<>();
        Span place = moves.get(0).component().name().span();
        String environment = "`" + moves.get(0).environment() + "`";
        if (removed.size() > limits.deletions()) {
            found.add(Diagnostic.of(
                            DiagnosticCode.BEYOND_BUDGET,
                            place,
                            removed.size() + (removed.size() == 1 ? " object" : " objects") + " would be deleted in "
                                    + environment + ", and " + limits.deletions() + " may be: "
                                    + String.join(", ", removed))
                    .help("`--allow-delete " + removed.size() + "` allows it"));
        }
        List<String> exposed = exposed().stream()
                .map(edge -> edge.to().described() + ' ' + edge.portText())
                .toList();
        if (exposed.size() > limits.exposures()) {
            found.add(Diagnostic.of(
                            DiagnosticCode.BEYOND_BUDGET,
                            place,
                            "the public would reach " + exposed.size()
                                    + (exposed.size() == 1 ? " more endpoint" : " more endpoints") + " in " + environment
                                    + ", and " + limits.exposures() + " may be: " + String.join(", ", exposed))
                    .help("`--allow-exposure " + exposed.size() + "` allows it"));
        }
        return found;
    }
}
