package dev.cellc.cli;

import dev.cellc.compiler.relation.Edge;
import dev.cellc.compiler.relation.End;
import dev.cellc.compiler.relation.Guard;
import dev.cellc.compiler.relation.Relation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may reach whom, as a terminal shows it. */
final class RelationText {
    private RelationText() {}

    /** All traffic, a line each, by environment. */
    static String table(List<Edge> edges) {
        int from = width(edges.stream().map(edge -> edge.from().described()).toList());
        int to = width(edges.stream().map(edge -> edge.to().described()).toList());
        int port = width(edges.stream().map(Edge::portText).toList());
        StringBuilder out = new StringBuilder();
        String environment = "";
        for (Edge edge : edges) {
            if (!edge.environment().equals(environment)) {
                environment = edge.environment();
                out.append(out.isEmpty() ? "" : "\n").append(environment).append('\n');
            }
            out.append("  ").append(padded(edge.from().described(), from));
            out.append(" -> ").append(padded(edge.to().described(), to));
            out.append("  ").append(padded(edge.portText(), port));
            out.append("  ").append(padded(edge.direction(), "within".length()));
            out.append("  ").append(String.join(", ", edge.because())).append('\n');
        }
        return out.toString();
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Whether traffic is permitted in each environment, and why. */
    static String answer(
            ProveCommand.Question question, List<Edge> edges, Relation relation, List<String> environments) {
        StringBuilder out = new StringBuilder();
        for (String environment : environments) {
            List<Edge> found = edges.stream()
                    .filter(edge -> edge.environment().equals(environment))
                    .toList();
            found.forEach(edge -> permitted(edge, out));
            if (found.isEmpty()) {
                stopped(question, relation, environment, out);
            }
        }
        return out.toString();
    }

    private static void permitted(Edge edge, StringBuilder out) {
        out.append(edge.environment()).append(": permitted: ");
        out.append(edge.from().described()).append(" -> ").append(edge.to().described());
        out.append(" at ")
                .append(edge.portText())
                .append(" (")
                .append(edge.direction())
                .append(")\n");
        edge.because()
                .forEach(reason -> out.append("  because of ").append(reason).append('\n'));
        edge.policies().forEach(policy -> out.append("  by ").append(policy).append('\n'));
    }

    private static void stopped(
            ProveCommand.Question question, Relation relation, String environment, StringBuilder out) {
        out.append(environment).append(": not permitted: ");
        out.append(described(question.from())).append(" -> ").append(described(question.to()));
        out.append(question.port() == 0 ? "" : " at port " + question.port()).append('\n');
        List<End> absent = Stream.concat(question.from().stream(), question.to().stream())
                .filter(end -> end.kind() == End.Kind.COMPONENT && !runs(end, relation, environment))
                .toList();
        absent.forEach(end -> out.append("  ").append(end.described()).append(" does not run there\n"));
        if (absent.isEmpty()) {
            out.append("  no declaration asks for it\n");
        }
        for (Guard guard : relation.guards()) {
            boolean isAsked =
                    question.from().contains(guard.end()) || question.to().contains(guard.end());
            if (isAsked && guard.environment().equals(environment)) {
                guard.policies()
                        .forEach(policy -> out.append("  ")
                                .append(guard.end().described())
                                .append(" is protected by ")
                                .append(policy)
                                .append('\n'));
            }
        }
    }

    private static boolean runs(End component, Relation relation, String environment) {
        return relation.guards().stream()
                .anyMatch(guard ->
                        guard.end().equals(component) && guard.environment().equals(environment));
    }

    private static String described(List<End> ends) {
        return ends.isEmpty() ? "anybody" : ends.stream().map(End::described).collect(Collectors.joining(" or "));
    }
}
