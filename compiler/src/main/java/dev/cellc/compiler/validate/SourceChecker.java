package dev.cellc.compiler.validate;

import dev.cellc.compiler.declaration.CellcConfig.Source;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceRoot;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares the further roots that cellc.yaml names with those that were read. */
final class SourceChecker {
    private SourceChecker() {}

    /** Whether the files of all of them are there. */
    static boolean check(List<Source> sources, List<SourceRoot> roots, DiagnosticSink sink) {
        boolean complete = true;
        SortedMap<String, Located<String>> names = new TreeMap<>();
        for (Source source : sources) {
            Located<String> first = names.putIfAbsent(source.name().value(), source.name());
            if (first != null) {
                sink.report(SourceDiagnostics.repeated(source.name(), first));
                complete = false;
            } else {
                complete &= check(source, find(source, roots), sink);
            }
        }
        return complete;
    }

    private static boolean check(Source source, @Nullable SourceRoot root, DiagnosticSink sink) {
        if (root == null) {
            sink.report(SourceDiagnostics.notRead(source.name()));
        } else if (root.reading() instanceof SourceRoot.Defect defect) {
            sink.report(SourceDiagnostics.defect(source, defect));
        } else {
            return true;
        }
        return false;
    }

    private static @Nullable SourceRoot find(Source source, List<SourceRoot> roots) {
        for (SourceRoot root : roots) {
            if (root.name().equals(source.name().value()) && root.place().equals(source.place())) {
                return root;
            }
        }
        return null;
    }
}
