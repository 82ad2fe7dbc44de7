package dev.cellc.maven;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.Severity;
import dev.cellc.compiler.source.LineMap;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;
import org.jspecify.annotations.Nullable;

/** Diagnostics at their lines in the editor of an IDE; Maven itself shows them in its log, so it gets none. */
final class Markers {
    private Markers() {}

    /** In place of those of the last run. */
    static void set(@Nullable BuildContext context, Path folder, SourceTree tree, List<Diagnostic> diagnostics) {
        if (context == null || context instanceof DefaultBuildContext) {
            return;
        }
        for (SourceFile file : tree.files()) {
            context.removeMessages(file(folder, file));
        }
        for (Diagnostic diagnostic : diagnostics) {
            SourceFile file = diagnostic.span().file();
            LineMap.Position position =
                    LineMap.of(file).position(diagnostic.span().start());
            context.addMessage(
                    file(folder, file),
                    position.line(),
                    position.column(),
                    diagnostic.code().id() + ": " + diagnostic.message(),
                    severity(diagnostic),
                    null);
        }
    }

    /** An IDE knows errors and warnings only. */
    private static int severity(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.ERROR ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING;
    }

    private static File file(Path folder, SourceFile file) {
        return folder.resolve(file.path()).toFile();
    }
}
