package dev.cellc.golden;

import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import org.jspecify.annotations.Nullable;

/** A case at work: its tree and its outcome, each made once when the first law asks for it. */
final class Subject {
    private final GoldenCase golden;
    private @Nullable SourceTree tree;
    private @Nullable Outcome outcome;

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
}
