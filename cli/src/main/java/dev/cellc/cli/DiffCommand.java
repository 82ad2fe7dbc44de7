package dev.cellc.cli;

import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.Differ;
import dev.cellc.compiler.Proof;
import dev.cellc.compiler.difference.Difference;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Shows what the way from one state of the declarations to another does to each environment. */
final class DiffCommand {
    private DiffCommand() {}

    static Exit run(Session session) throws UsageException, InputException {
        List<FailCondition> conditions =
                FailCondition.all(session.arguments().value(Option.FAIL_ON).orElse(""));
        String revision = session.arguments().value(Option.BASE).orElseThrow();
        SourceTree before = session.reader().revision(session.root(), revision).tree();
        SourceTree after = session.read(session.root());
        CompletableFuture<Proof> compiling = CompletableFuture.supplyAsync(() -> prove(before));
        Proof head = prove(after);
        Proof base = compiling.join();
        if (head.compilation().hasErrors()) {
            return Findings.show(head.compilation().diagnostics(), session, session.out());
        }
        if (base.compilation().hasErrors()) {
            throw new InputException(
                    "the declarations of `" + revision + "` have errors, so there is nothing to compare with",
                    "`cellc validate --ref " + revision + "` shows them; name another commit with `--base`");
        }
        Difference difference = Differ.between(Differ.Side.of(before, base), Differ.Side.of(after, head))
                .in(environments(session, base, head));
        show(difference, session);
        return judge(difference, conditions, session);
    }

    private static Proof prove(SourceTree tree) {
        return Compiler.prove(tree, CompileOptions.defaults());
    }

    /** Those that are asked for and exist on either side. */
    private static List<String> environments(Session session, Proof base, Proof head) throws UsageException {
        List<String> wanted = session.arguments().values(Option.ENV);
        for (String name : wanted) {
            List<String> known = head.compilation().environments();
            if (!known.contains(name) && !base.compilation().environments().contains(name)) {
                throw UsageException.unknownEnvironment(name, known);
            }
        }
        return wanted;
    }

    private static void show(Difference difference, Session session) {
        String format = session.arguments().value(Option.FORMAT).orElse("text");
        boolean full = session.arguments().has(Option.FULL);
        session.out()
                .print(
                        switch (format) {
                            case "json" -> DifferenceJson.of(difference);
                            case "markdown" -> DifferenceMarkdown.of(difference, full);
                            default -> new DifferenceText(Terminal.of(session).isColoured(), full).of(difference);
                        });
    }

    private static Exit judge(Difference difference, List<FailCondition> conditions, Session session) {
        boolean met = false;
        for (FailCondition condition : conditions) {
            int count = condition.count(difference);
            if (count > condition.limit()) {
                session.err().print("cellc: `--fail-on " + condition.text() + "`: there are " + count + "\n");
                met = true;
            }
        }
        return met ? Exit.FINDINGS : Exit.OK;
    }
}
