package dev.cellc.compiler.diagnostic;

import java.util.List;

/** Diagnostics → a code quality report of GitLab, which shows in a merge request what is new and what is gone. */
public final class GitlabRenderer {
    private GitlabRenderer() {}

    public static String render(List<Diagnostic> diagnostics, ReportSetting setting) {
        JsonText out = new JsonText();
        out.open('[');
        for (ReportEntry entry : ReportEntry.of(diagnostics, new LineMaps(diagnostics), setting)) {
            issue(entry, out);
        }
        return out.close(']').text();
    }

    private static void issue(ReportEntry entry, JsonText out) {
        Diagnostic diagnostic = entry.diagnostic();
        ReportEntry.Region region = entry.region();
        out.line().open('{');
        out.member("description", entry.advice())
                .member("check_name", diagnostic.code().id());
        out.member("fingerprint", entry.fingerprint()).member("severity", severity(diagnostic.severity()));
        out.open("location", '{').member("path", path(entry)).open("lines", '{');
        // a line is demanded, also of a file as a whole
        out.member("begin", region == null ? 1 : region.line()).member("end", region == null ? 1 : region.endLine());
        out.close('}').close('}').close('}');
    }

    /** Files of other sources keep the name that the text form has for them. */
    private static String path(ReportEntry entry) {
        ReportPlace place = entry.place();
        return place.origin().isEmpty()
                ? place.path()
                : entry.diagnostic().span().file().path();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }
}
