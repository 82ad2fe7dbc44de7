package dev.cellc.cli;

import dev.cellc.compiler.PastChange;
import dev.cellc.compiler.Promotions;
import dev.cellc.compiler.diagnostic.Json;
import dev.cellc.compiler.git.CommitHistory;
import dev.cellc.compiler.io.HistoryAudit;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.source.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lists deployments as commits made them: when, who, from where, approved by whom. */
final class HistoryCommand {
    private static final List<String> NAMES = List.of(
            "time",
            "commit",
            "author",
            "operation",
            "environment",
            "component",
            "from",
            "before",
            "after",
            "approvedBy",
            "rollbackOf",
            "emergency");

    private HistoryCommand() {}

    static Exit run(Session session) throws UsageException, InputException {
        List<PastChange> all = new ArrayList<>();
        String revision = session.arguments().value(Option.REF).orElse("HEAD");
        try (CommitHistory history =
                CommitHistory.of(session.path("."), session.surroundings().environment())) {
            HistoryAudit audit = new HistoryAudit(history, session.reader(), session.path("."));
            audit.steps(revision).forEach(step -> all.add(PastChanges.of(step)));
        }
        List<PastChange> rows = wanted(session, revision, all);
        session.out()
                .print(
                        switch (session.arguments().value(Option.FORMAT).orElse("text")) {
                            case "json" -> json(rows);
                            case "csv" -> csv(rows);
                            default -> text(rows);
                        });
        return Exit.OK;
    }

    private static List<PastChange> wanted(Session session, String revision, List<PastChange> all)
            throws UsageException, InputException {
        List<PastChange> rows = new ArrayList<>(all);
        Optional<String> component = session.arguments().operand();
        if (component.isPresent()) {
            rows.removeIf(row -> !row.component().equals(component.get()));
            if (rows.isEmpty()) {
                requireDeclared(component.get(), program(session, revision), all);
            }
        }
        List<String> environments = session.arguments().values(Option.ENV);
        rows.removeIf(row -> !environments.isEmpty() && !environments.contains(row.environment()));
        if (rows.isEmpty() && !environments.isEmpty()) {
            requireEnvironments(environments, program(session, revision), all);
        }
        return rows;
    }

    private static Program program(Session session, String revision) throws UsageException, InputException {
        return Promotions.program(
                session.readCommit(session.path("."), revision).tree());
    }

    /** Refuses environments that neither are there nor ever were. */
    private static void requireEnvironments(List<String> wanted, Program program, List<PastChange> all)
            throws UsageException {
        SortedSet<String> known = new TreeSet<>(program.environments());
        all.forEach(row -> known.add(row.environment()));
        Session.requireEnvironments(wanted, known);
    }

    /** Refuses a component that neither is there nor ever was. */
    private static void requireDeclared(String component, Program program, List<PastChange> all) throws UsageException {
        SortedSet<String> known = program.names();
        if (!known.contains(component)) {
            all.forEach(row -> known.add(row.component()));
            throw UsageException.unknown("component", component, known, "`cellc status` lists those that there are");
        }
    }

    private static List<String> values(PastChange row) {
        return List.of(
                row.time(),
                row.commit(),
                row.author(),
                row.operation(),
                row.environment(),
                row.component(),
                row.from(),
                row.before(),
                row.after(),
                row.approvedBy(),
                row.rollbackOf(),
                row.emergency());
    }

    private static String text(List<PastChange> rows) {
        StringBuilder out = new StringBuilder();
        for (PastChange row : rows) {
            out.append(row.time()).append("  ").append(row.commit(), 0, 8).append("  ");
            out.append(row.operation())
                    .append('(')
                    .append(row.environment())
                    .append("): ")
                    .append(row.component());
            out.append(' ')
                    .append(shortened(row.before()))
                    .append(" -> ")
                    .append(shortened(row.after()))
                    .append('\n');
            out.append("    by ").append(row.author());
            note(out, "from ", row.from());
            note(out, "approved by ", row.approvedBy());
            note(
                    out,
                    "back to ",
                    row.rollbackOf().substring(0, Math.min(8, row.rollbackOf().length())));
            note(out, "emergency: ", row.emergency());
            out.append('\n');
        }
        return out.isEmpty() ? "no commit has changed a deployment\n" : out.toString();
    }

    private static void note(StringBuilder out, String before, String text) {
        if (!text.isEmpty()) {
            out.append(", ").append(before).append(text);
        }
    }

    private static String shortened(String digest) {
        int colon = digest.indexOf(':') + 1;
        return digest.isEmpty() ? "none" : digest.substring(colon, Math.min(digest.length(), colon + 12));
    }

    private static String json(List<PastChange> rows) {
        StringBuilder out = new StringBuilder("{\"deployments\": [");
        for (int i = 0; i < rows.size(); i++) {
            out.append(i == 0 ? "\n  {" : ",\n  {");
            List<String> values = values(rows.get(i));
            for (int field = 0; field < values.size(); field++) {
                out.append(field == 0 ? "" : ", ");
                Json.string(out, NAMES.get(field));
                out.append(": ");
                Json.string(out, values.get(field));
            }
            out.append('}');
        }
        return out.append(rows.isEmpty() ? "]}\n" : "\n]}\n").toString();
    }

    /** As RFC 4180 has it, but for the line ends; nothing that a spreadsheet would take for a formula. */
    private static String csv(List<PastChange> rows) {
        StringBuilder out = new StringBuilder(String.join(",", NAMES)).append('\n');
        for (PastChange row : rows) {
            out.append(values(row).stream().map(HistoryCommand::cell).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return out.toString();
    }

    private static String cell(String value) {
        String safe = value.matches("(?s)[=+@\t\r-].*") ? "'" + value : value;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
