package dev.cellc.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Diagnostics → JUnit XML, which every build server shows: a suite for each file, in it a test for each finding, which
 * has failed if that is an error. Without any there is one test, which has passed, as an empty report counts as none.
 */
public final class JunitRenderer {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final LineMaps maps;

    private JunitRenderer(LineMaps maps) {
        this.maps = maps;
    }

    public static String render(List<Diagnostic> diagnostics, ReportSetting setting) {
        LineMaps maps = new LineMaps(diagnostics);
        SortedMap<String, List<ReportEntry>> files = new TreeMap<>();
        for (ReportEntry entry : ReportEntry.of(diagnostics, maps, setting)) {
            files.computeIfAbsent(name(entry), key -> new ArrayList<>()).add(entry);
        }
        return new JunitRenderer(maps).document(files);
    }

    private static String name(ReportEntry entry) {
        ReportPlace place = entry.place();
        return place.origin().isEmpty()
                ? place.path()
                : entry.diagnostic().span().file().path();
    }

    private String document(SortedMap<String, List<ReportEntry>> files) {
        List<ReportEntry> all = files.values().stream().flatMap(List::stream).toList();
        out.append("<testsuites name=\"cellc\"").append(counts(all)).append(">\n");
        files.forEach(this::suite);
        if (all.isEmpty()) {
            out.append("  <testsuite name=\"cellc\"").append(counts(all)).append(">\n");
            out.append("    <testcase classname=\"cellc\" name=\"there are no findings\"/>\n  </testsuite>\n");
        }
        return out.append("</testsuites>\n").toString();
    }

    private static String counts(List<ReportEntry> entries) {
        long failures =
                entries.stream().filter(entry -> entry.diagnostic().isError()).count();
        return " tests=\"" + Math.max(1, entries.size()) + "\" failures=\"" + failures + "\" errors=\"0\"";
    }

    private void suite(String file, List<ReportEntry> entries) {
        out.append("  <testsuite name=\"")
                .append(escaped(file))
                .append('"')
                .append(counts(entries))
                .append(">\n");
        SortedMap<String, Integer> names = new TreeMap<>();
        for (ReportEntry entry : entries) {
            String name =
                    entry.diagnostic().code().id() + ": " + entry.diagnostic().message();
            int number = names.merge(name, 1, Integer::sum);
            test(file, number == 1 ? name : name + " (" + number + ")", entry);
        }
        out.append("  </testsuite>\n");
    }

    private void test(String file, String name, ReportEntry entry) {
        Diagnostic diagnostic = entry.diagnostic();
        out.append("    <testcase classname=\"").append(escaped(file)).append("\" name=\"");
        out.append(escaped(name)).append("\" file=\"").append(escaped(file)).append('"');
        ReportEntry.Region region = entry.region();
        if (region != null) {
            out.append(" line=\"").append(region.line()).append('"');
        }
        String text = escaped(TextRenderer.plain().render(diagnostic, maps));
        if (diagnostic.isError()) {
            out.append(">\n      <failure type=\"")
                    .append(diagnostic.code().id())
                    .append("\" message=\"");
            out.append(escaped(diagnostic.message())).append("\">").append(text).append("</failure>\n");
        } else {
            out.append(">\n      <system-out>").append(text).append("</system-out>\n");
        }
        out.append("    </testcase>\n");
    }

    /** Text for XML 1.0, which has no place for most control characters. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        boolean isControl = c != '\n' && c != '\t' && Character.isISOControl(c);
        return !isControl && Character.getType(c) != Character.SURROGATE && c != 0xFFFE && c != 0xFFFF;
    }
}
