package dev.cellc.compiler.diagnostic;

import dev.cellc.compiler.source.SourceFile;

/** What a report has to know beside the diagnostics: the version of the tool, and where the files are for its reader. */
public record ReportSetting(String version, Places places) {

    /** Tells where a file is. */
    @FunctionalInterface
    public interface Places {
        ReportPlace of(SourceFile file);
    }
}
