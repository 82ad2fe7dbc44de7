package dev.cellc.cli;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.Json;
import dev.cellc.compiler.diagnostic.JsonRenderer;
import dev.cellc.compiler.diagnostic.TextRenderer;
import dev.cellc.compiler.git.CommitHistory;
import dev.cellc.compiler.git.CommitHistory.Commit;
import dev.cellc.compiler.io.HistoryAudit;
import dev.cellc.compiler.io.HistoryAudit.Judged;
import dev.cellc.compiler.source.InputException;
import java.util.List;
import java.util.Optional;

/** Replays the rules of promotion over commits that others have made. */
final class VerifyCommand {
    private static final int SHORT = 8;

    private VerifyCommand() {}

    static Exit run(Session session) throws UsageException, InputException {
        Optional<String> rendered = session.arguments().value(Option.RENDERED);
        if (rendered.isPresent()) {
            return VerifyRendered.run(session, rendered.get());
        }
        if (session.arguments().has(Option.ENV)) {
            throw new UsageException(
                    "`--env` needs `--rendered`", "commits are judged by what they do to all environments");
        }
        String base = session.arguments().value(Option.BASE).orElse(null);
        String head = session.arguments().value(Option.UP_TO).orElse("HEAD");
        try (CommitHistory history =
                CommitHistory.of(session.root(), session.surroundings().environment())) {
            HistoryAudit audit = new HistoryAudit(history, session.reader(), session.root());
            List<Judged> judged = audit.verify(base, head);
            if (session.arguments().value(Option.FORMAT).orElse("text").equals("json")) {
                session.out().print(json(judged, audit.commits()));
            } else {
                text(judged, session);
                session.remark(summary(judged, audit.commits()));
            }
            return judged.stream().flatMap(each -> each.problems().stream()).anyMatch(Diagnostic::isError)
                    ? Exit.FINDINGS
                    : Exit.OK;
        }
    }

    private static void text(List<Judged> judged, Session session) {
        Terminal terminal = Terminal.of(session);
        TextRenderer renderer = terminal.isColoured() ? TextRenderer.coloured() : TextRenderer.plain();
        for (Judged each : judged) {
            List<Diagnostic> shown = Quiet.shown(each.problems(), session);
            if (!shown.isEmpty()) {
                session.out().print("commit " + line(each.commit()) + "\n");
                session.out().print(renderer.width(terminal.columns()).render(shown) + "\n");
            }
        }
    }

    /** What people know a commit by. */
    static String line(Commit commit) {
        return commit.id().substring(0, SHORT) + ' ' + subject(commit);
    }

    private static String subject(Commit commit) {
        return commit.message().lines().findFirst().orElse("");
    }

    private static String summary(List<Judged> judged, int commits) {
        return "looked at " + Words.count(commits, "commit")
                + (judged.isEmpty() ? ": all is in order" : ", something is to be said of " + judged.size());
    }

    private static String json(List<Judged> judged, int commits) {
        StringBuilder out = new StringBuilder("{\"commits\": ").append(commits).append(", \"judged\": [");
        String separator = "";
        for (Judged each : judged) {
            out.append(separator).append("{\"commit\": ");
            Json.string(out, each.commit().id());
            out.append(", \"subject\": ");
            Json.string(out, subject(each.commit()));
            out.append(", \"author\": ");
            Json.string(out, each.commit().author());
            out.append(", \"report\": ")
                    .append(JsonRenderer.render(each.problems()).strip())
                    .append('}');
            separator = ", ";
        }
        return out.append("]}\n").toString();
    }
}
