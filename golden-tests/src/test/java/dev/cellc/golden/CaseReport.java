package dev.cellc.golden;

import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.Overview;
import dev.cellc.compiler.Promotions;
import dev.cellc.compiler.Proof;
import dev.cellc.compiler.report.Reporter;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A case → the files of its report, by path. Cases have no history. */
final class CaseReport {
    private CaseReport() {}

    static SortedMap<String, String> of(SourceTree tree) throws InputException {
        Proof proof = Compiler.prove(tree, new CompileOptions(List.of(), Outcome.VERSION));
        Overview overview = new Overview(Promotions.program(tree), null, Map.of());
        Reporter.Past past = Reporter.Past.none("Cases have no history.");
        SortedMap<String, String> files = new TreeMap<>();
        Reporter.report(proof, new Reporter.Standing(List.of(), overview.places(), past))
                .manifests()
                .forEach(file -> files.put(file.path().value(), file.text()));
        return files;
    }
}
