package dev.cellc.cli;

import dev.cellc.compiler.Promotions.Plan;
import dev.cellc.compiler.diagnostic.Json;
import dev.cellc.compiler.git.Committer.Outcome;
import dev.cellc.compiler.git.Committer.WorkTree;
import dev.cellc.compiler.promotion.CommitMessage;
import dev.cellc.compiler.source.SourceFile;
import java.util.Optional;

/** Says what became of a promotion. */
record PromotionReport(Session session) {
    private static final int SHORT = 12;

    Exit show(Plan plan, Optional<Outcome> outcome) {
        plan.remarks().forEach(session::remark);
        boolean isText =
                !session.arguments().value(Option.FORMAT).orElse("text").equals("json");
        boolean isShown =
                session.arguments().has(Option.DRY_RUN) || !session.arguments().has(Option.QUIET);
        if (isText && isShown && !plan.difference().isEmpty()) {
            boolean isColoured = Terminal.of(session).isColoured();
            session.out().print(new DifferenceText(isColoured, false).of(plan.difference()));
        }
        if (plan.isRefused()) {
            return Findings.show(plan.problems(), session, session.out());
        }
        if (isText) {
            Findings.show(plan.problems(), session, session.out());
            text(plan, outcome);
        } else {
            session.out().print(json(plan, outcome));
        }
        outcome.flatMap(Outcome::note).ifPresent(session::remark);
        outcome.map(Outcome::workTree).ifPresent(this::workTree);
        return Exit.OK;
    }

    private void text(Plan plan, Optional<Outcome> outcome) {
        CommitMessage message = plan.message();
        if (message != null && outcome.isPresent()) {
            String pushed = outcome.get().remote().map(remote -> ", pushed").orElse("");
            Quiet.done(
                    session,
                    outcome.get().branch() + ' ' + outcome.get().commit().substring(0, SHORT) + pushed + ": "
                            + message.subject());
        } else if (message != null) {
            session.out().print("would be: " + message.subject() + "\n");
        }
    }

    private void workTree(WorkTree state) {
        if (state == WorkTree.LEFT_DIRTY) {
            session.remark("the work tree has changes of its own and was left alone");
        }
    }

    private static String json(Plan plan, Optional<Outcome> outcome) {
        StringBuilder out = new StringBuilder("{\"commit\": ");
        string(out, outcome.map(Outcome::commit));
        string(out.append(", \"branch\": "), outcome.map(Outcome::branch));
        string(
                out.append(", \"subject\": "),
                Optional.ofNullable(plan.message()).map(CommitMessage::subject));
        out.append(", \"files\": [");
        String before = "";
        for (SourceFile file : plan.files()) {
            Json.string(out.append(before), file.path());
            before = ", ";
        }
        out.append("], \"difference\": ")
                .append(DifferenceJson.of(plan.difference()).strip());
        return out.append("}\n").toString();
    }

    private static void string(StringBuilder out, Optional<String> value) {
        if (value.isPresent()) {
            Json.string(out, value.get());
        } else {
            out.append("null");
        }
    }
}
