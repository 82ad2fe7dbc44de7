package dev.cellc.compiler.diagnostic;

import dev.cellc.compiler.source.LineMap;
import dev.cellc.compiler.source.Sha256;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A diagnostic as reports show it: its place for the reader, its region (none: the whole file), and a fingerprint that
 * stays the same while lines above it come and go.
 */
record ReportEntry(
        Diagnostic diagnostic, ReportPlace place, @Nullable Region region, String fingerprint) {
    private static final int FINGERPRINT_DIGITS = 32;

    /** Lines and columns from 1, columns in code points; the end is exclusive. */
    record Region(int line, int column, int endLine, int endColumn) {

        static @Nullable Region of(Span span, LineMaps maps) {
            if (span.file().text().isEmpty()) {
                return null;
            }
            LineMap map = maps.of(span.file());
            LineMap.Position start = map.position(span.start());
            LineMap.Position end = map.position(span.end());
            return new Region(start.line(), start.column(), end.line(), end.column());
        }
    }

    static List<ReportEntry> of(List<Diagnostic> diagnostics, LineMaps maps, ReportSetting setting) {
        List<ReportEntry> entries = new ArrayList<>();
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            ReportPlace place = setting.places().of(diagnostic.span().file());
            Region region = Region.of(diagnostic.span(), maps);
            String identity = identity(diagnostic, place, region, maps);
            // the second of two that look alike has to differ from the first
            int number = counts.merge(identity, 1, Integer::sum);
            entries.add(new ReportEntry(
                    diagnostic, place, region, Sha256.hex(identity + '\0' + number, FINGERPRINT_DIGITS)));
        }
        return entries;
    }

    /** The line number is no part of it, but the text of the line is: without its secrets, which are starred. */
    private static String identity(Diagnostic diagnostic, ReportPlace place, @Nullable Region region, LineMaps maps) {
        String line = region == null ? "" : maps.of(diagnostic.span().file()).line(region.line());
        return String.join(
                "\0", diagnostic.code().id(), place.origin(), place.path(), line.strip(), diagnostic.message());
    }

    /** The message, and what to do about it. */
    String advice() {
        String help = diagnostic.help();
        return help == null ? diagnostic.message() : diagnostic.message() + "\nhelp: " + help.strip();
    }
}
