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
        String passedOver = passedOver(counts.foreignDocuments(), counts.descriptors());
        return passedOver.isEmpty() ? checked : checked + ", passed over " + passedOver;
    }

    private static String passedOver(int foreign, int descriptors) {
        String others = foreign == 0 ? "" : Words.count(foreign, "document") + " of other API groups";
        if (descriptors == 0) {
            return others;
        }
        String become = descriptors == 1 ? "turns it into a Workload" : "turns them into Workloads";
        return others + (foreign == 0 ? "" : " and ") + Words.count(descriptors, "workload descriptor")
                + " (`cellc workload create` " + become + ")";
    }
}
