package dev.cellc.compiler.report;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.Tally;
import dev.cellc.compiler.diagnostic.TextRenderer;
import java.util.ArrayList;
import java.util.List;

/** All that the compiler found, as a terminal shows it, each with a link to what its code means. */
final class DiagnosticsPage {
    private static final SitePath PATH = SitePath.DIAGNOSTICS;

    private DiagnosticsPage() {}

    static Page of(Estate estate) {
        List<Diagnostic> diagnostics = estate.diagnostics();
        List<String> texts = TextRenderer.plain().each(diagnostics);
        List<Html> parts = new ArrayList<>();
        String tally = Tally.of(diagnostics).text();
        parts.add(Tag.of("p", "lead")
                .text(tally.isEmpty() ? "There is nothing to complain about." : "Found: " + tally + '.'));
        for (int i = 0; i < diagnostics.size(); i++) {
            parts.add(finding(diagnostics.get(i), texts.get(i), "finding-" + (i + 1)));
        }
        return new Page(PATH, "Diagnostics", List.of(), Html.all(parts));
    }

    /** The first line of the text is said by the heading. */
    private static Html finding(Diagnostic diagnostic, String text, String anchor) {
        String code = diagnostic.code().id();
        Html heading = Tag.of("h2")
                .with("id", anchor)
                .around(Words.badge(diagnostic), Html.text(" "), Words.prose(diagnostic.message()));
        String rest = text.substring(text.indexOf('\n') + 1);
        Html more = Tag.of("p").around(Html.text("What it means: "), Words.link(PATH, SitePath.code(code), code));
        return Tag.of("article")
                .with("aria-labelledby", anchor)
                .around(heading, Tag.of("pre").with("tabindex", "0").around(Html.lines(rest)), more)
                .then(new Html("\n"));
    }
}
