package dev.cellc.compiler.report;

import dev.cellc.compiler.diagnostic.DiagnosticPages;
import java.util.List;

/** What one code of a diagnostic means, as {@code cellc explain} says it. */
final class CodePage {
    private CodePage() {}

    /** Those of the codes that occur. */
    static List<Page> all(Estate estate) {
        return estate.diagnostics().stream()
                .map(diagnostic -> diagnostic.code().id())
                .distinct()
                .sorted()
                .map(CodePage::of)
                .toList();
    }

    private static Page of(String code) {
        String text = DiagnosticPages.page(code).orElseThrow();
        List<Page.Crumb> trail = List.of(new Page.Crumb("Diagnostics", SitePath.DIAGNOSTICS));
        return new Page(SitePath.code(code), Markdown.title(text), trail, Markdown.body(text));
    }
}
