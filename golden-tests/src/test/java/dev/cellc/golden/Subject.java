package dev.cellc.golden;

import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A case at work: its tree, its outcome and its report, each made once when the first law asks for it. */
final class Subject {
    private final GoldenCase golden;
    private @Nullable SourceTree tree;
    private @Nullable Outcome outcome;
    private @Nullable SortedMap<String, String> report;

    Subject(GoldenCase golden) {
        this.golden = golden;
    }

    GoldenCase golden() {
        return golden;
    }

    synchronized SourceTree tree() throws InputException {
        SourceTree read = tree;
        if (read == null) {
            read = golden.tree();
            tree = read;
        }
        return read;
    }

    synchronized Outcome outcome() throws InputException {
        Outcome made = outcome;
        if (made == null) {
            made = Outcome.of(tree());
            outcome = made;
        }
        return made;
    }

    /** The files of the report, by path. */
    synchronized SortedMap<String, String> report() throws InputException {
        SortedMap<String, String> made = report;
        if (made == null) {
            made = CaseReport.of(tree());
            report = made;
        }
        return made;
    }
}
