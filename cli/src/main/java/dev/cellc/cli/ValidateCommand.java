package dev.cellc.cli;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.source.InputException;

/** Compiles and shows what was found. */
final class ValidateCommand {
    private ValidateCommand() {}

    static Exit run(Session session) throws UsageException, InputException {
        Compilation compilation = session.check();
        Exit exit = Findings.show(compilation.diagnostics(), session, session.out());
        if (exit == Exit.OK) {
            session.remark(summary(compilation.counts()));
        }
        return exit;
    }

    private static String summary(Compilation.Counts counts) {
        String checked = "checked " + Words.count(counts.declarations(), "declaration") + " in "
                + Words.count(counts.files(), "file");
        int foreign = counts.foreignDocuments();
        return foreign == 0
                ? checked
                : checked + ", passed over " + Words.count(foreign, "document") + " of other API groups";
    }
}
