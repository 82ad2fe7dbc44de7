package dev.cellc.golden.language;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.golden.GoldenCase;
import dev.cellc.golden.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which case shows what a property does: changing it there changes the manifests or what is said of the tree. */
final class Exercise {
    private static final String SCHEMA_CODES = "CELL02";
    private static final String REFUSED = DiagnosticCode.NOT_RENDERED.id();

    private final SortedMap<String, GoldenCase> shown = new TreeMap<>();
    private final SortedSet<String> used = new TreeSet<>();

    private static @Nullable Exercise done;

    private Exercise() {}

    /** Tries every property that a case sets, once for all tests. */
    static synchronized Exercise ofAllCases() throws InputException {
        Exercise exercise = done;
        if (exercise == null) {
            exercise = new Exercise();
            for (GoldenCase golden : GoldenCase.all()) {
                exercise.tryAll(golden);
            }
            done = exercise;
        }
        return exercise;
    }

    /** The case that shows a property, or null where none does. */
    @Nullable GoldenCase of(Property property) {
        return shown.get(property.id());
    }

    /** Whether any case sets the property at all. */
    boolean isUsed(Property property) {
        return used.contains(property.id());
    }

    private void tryAll(GoldenCase golden) throws InputException {
        CaseTree tree = CaseTree.of(golden);
        List<Use> uses = Use.in(tree);
        uses.forEach(use -> used.add(use.property().id()));
        if (uses.stream().allMatch(this::isShown)) {
            return;
        }
        Said before = Said.of(tree.unchanged());
        List<Use> frames = new ArrayList<>();
        for (Use use : uses) {
            if (before.mayShow(use) && !isShown(use)) {
                switch (verdict(use, tree, before)) {
                    case MATTERS -> shown.put(use.property().id(), golden);
                    case CANNOT_VARY -> frames.add(use);
                    case MAKES_NO_DIFFERENCE -> {}
                }
            }
        }
        for (Use frame : frames) {
            if (uses.stream().anyMatch(use -> use.isBelow(frame) && isShown(use))) {
                shown.putIfAbsent(frame.property().id(), golden);
            }
        }
    }

    private boolean isShown(Use use) {
        return shown.containsKey(use.property().id());
    }

    private enum Verdict {
        MATTERS,
        MAKES_NO_DIFFERENCE,
        /** No other value is legal there: what it does is what its members do. */
        CANNOT_VARY
    }

    private static Verdict verdict(Use use, CaseTree tree, Said before) {
        JsonNode root = tree.documents().get(use.document()).root();
        Verdict verdict = Verdict.CANNOT_VARY;
        for (JsonNode other : Variation.of(root, use)) {
            Said after = Said.of(tree.with(use.document(), other));
            if (after.legal() && !after.equals(before)) {
                return Verdict.MATTERS;
            }
            verdict = after.legal() ? Verdict.MAKES_NO_DIFFERENCE : verdict;
        }
        return verdict;
    }

    /** What a compilation says, wherever it says it. */
    private record Said(SortedMap<String, String> manifests, String folder, List<String> messages, boolean legal) {

        /** Where there are errors, changes show nothing but that a property is refused by its name. */
        boolean mayShow(Use use) {
            String quoted = '`' + use.property().name();
            return !manifests.isEmpty()
                    || messages.stream().anyMatch(text -> text.startsWith(REFUSED) && text.contains(quoted));
        }

        static Said of(SourceTree tree) {
            Outcome outcome = Outcome.of(tree);
            List<String> messages = new ArrayList<>();
            boolean legal = true;
            for (Diagnostic diagnostic : outcome.compilation().diagnostics()) {
                messages.add(diagnostic.code().id() + ' ' + diagnostic.message());
                legal &= diagnostic.code() == DiagnosticCode.VERSION_TOO_OLD
                        || !diagnostic.code().id().startsWith(SCHEMA_CODES);
            }
            return new Said(outcome.manifests(), outcome.compilation().outputFolder(), messages, legal);
        }
    }
}
