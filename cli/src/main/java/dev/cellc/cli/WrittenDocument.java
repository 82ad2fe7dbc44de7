package dev.cellc.cli;

import dev.cellc.compiler.Editor;
import dev.cellc.compiler.io.SourceWriter;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A document that a command wrote: printed, put into a new file, or into the place that it has in an old one. */
final class WrittenDocument {
    private static final String STANDARD_OUTPUT = "-";

    private WrittenDocument() {}

    static Exit deliver(Editor.Written written, Session session) throws UsageException, InputException {
        String target = session.arguments().value(Option.FILE).orElse(STANDARD_OUTPUT);
        if (!written.problems().isEmpty()) {
            return Findings.show(written.problems(), session, session.out());
        }
        if (target.equals(STANDARD_OUTPUT)) {
            session.out().print(written.text());
            return Exit.OK;
        }
        Path file = session.path(target);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            SourceWriter.create(file, written.text());
            session.remark("wrote " + target);
            return Exit.OK;
        }
        SourceFile existing = SourceWriter.read(file, target);
        Editor.Change change = Editor.replaced(existing, written.text());
        if (change.isEmpty()) {
            session.remark(target + ": nothing has changed");
        } else {
            SourceWriter.replace(file, change.before(), change.after());
            session.remark("changed " + target);
        }
        return Exit.OK;
    }
}
