package dev.cellc.compiler.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Diagnostics → workflow commands of GitHub Actions, which shows them beside the lines of a pull request. It shows ten of
 * a step, so those that matter most are given and the last one says how many there are beside them.
 */
public final class GithubRenderer {
    private static final int LIMIT = 10;
    private static final Comparator<ReportEntry> BY_WEIGHT =
            Comparator.comparing(entry -> entry.diagnostic().severity());

    private GithubRenderer() {}

    public static String render(List<Diagnostic> diagnostics, ReportSetting setting) {
        List<ReportEntry> entries = ReportEntry.of(diagnostics, new LineMaps(diagnostics), setting).stream()
                .sorted(BY_WEIGHT)
                .toList();
        boolean all = entries.size() <= LIMIT;
        StringBuilder out = new StringBuilder();
        entries.stream().limit(all ? LIMIT : LIMIT - 1L).forEach(entry -> command(entry, out));
        if (!all) {
            int more = entries.size() - (LIMIT - 1);
            out.append("::notice title=cellc::").append(more);
            out.append(" more findings are in the log of this step: ")
                    .append(Tally.of(diagnostics).text())
                    .append(" in all\n");
        }
        return out.toString();
    }

    private static void command(ReportEntry entry, StringBuilder out) {
        Diagnostic diagnostic = entry.diagnostic();
        out.append("::").append(level(diagnostic.severity())).append(' ');
        String message = entry.advice();
        if (entry.place().isInRepository()) {
            out.append("file=").append(property(entry.place().path())).append(',');
            region(entry, out);
        } else {
            message = diagnostic.span().file().path() + ": " + message;
        }
        out.append("title=").append(diagnostic.code().id()).append("::");
        out.append(data(message)).append('\n');
    }

    /** Columns are understood within one line only; the last one is that of the last character. */
    private static void region(ReportEntry entry, StringBuilder out) {
        ReportEntry.Region region = entry.region();
        if (region == null) {
            return;
        }
        out.append("line=")
                .append(region.line())
                .append(",endLine=")
                .append(region.endLine())
                .append(',');
        if (region.line() == region.endLine()) {
            int last = Math.max(region.column(), region.endColumn() - 1);
            out.append("col=")
                    .append(region.column())
                    .append(",endColumn=")
                    .append(last)
                    .append(',');
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String data(String text) {
        String safe = text.lines().map(Glyphs::shown).collect(Collectors.joining("\n"));
        return safe.replace("%", "%25").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
