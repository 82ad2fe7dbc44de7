package dev.cellc.cli;

import dev.cellc.compiler.Editor;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.io.SourceWriter;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.nio.file.Path;
import java.util.List;

/** Changes the image of a Workload in its file. */
final class SetImageCommand {
    private SetImageCommand() {}

    static Exit run(Session session) throws UsageException, InputException {
        List<String> operands = session.arguments().operands();
        int first = operands.size() - 2;
        Path root = session.path(first == 0 ? "." : operands.get(0));
        SourceTree tree = session.read(root);
        Editor.NewImage request = new Editor.NewImage(
                subject(operands.get(first), session),
                session.arguments().value(Option.CONTAINER).orElse(null),
                operands.get(first + 1));
        Editor.Change change = Editor.image(tree, request);
        if (change.isEmpty()) {
            session.remark(change.after().path() + ": it is that image already");
            return Exit.OK;
        }
        if (change.after().path().startsWith("<")) {
            throw new UsageException(
                    "the Workload is declared in another source: "
                            + change.after().path(),
                    "change it in the repository or folder of that source");
        }
        List<Diagnostic> errors = Editor.newErrors(session.check(tree), session.check(tree.with(change.after())));
        if (!errors.isEmpty()) {
            return Findings.show(errors, session, session.out());
        }
        if (session.arguments().has(Option.DRY_RUN)) {
            session.out().print(change.difference());
            return Exit.OK;
        }
        SourceWriter.replace(root.resolve(change.after().path()), change.before(), change.after());
        Quiet.done(session, change.after().path());
        return Exit.OK;
    }

    private static Editor.Subject subject(String operand, Session session) throws UsageException {
        String[] names = operand.split("/", -1);
        if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
            throw new UsageException(
                    "`" + operand + "` is no component", "name it as PROJECT/COMPONENT, such as `shop/orders`");
        }
        return new Editor.Subject(names[0], names[1], session.track());
    }
}
