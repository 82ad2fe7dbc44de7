package dev.cellc.cli;

import dev.cellc.compiler.diagnostic.ReportFormat;
import java.util.Arrays;
import java.util.List;

/** A report that is asked for: its form, and the file that it goes to. */
record ReportTarget(ReportFormat format, String file) {
    private static final String STANDARD_OUTPUT = "-";

    /** Reads {@code FORMAT=FILE}. */
    static ReportTarget of(String text) throws UsageException {
        int equals = text.indexOf('=');
        String form = equals < 0 ? text : text.substring(0, equals);
        List<String> forms =
                Arrays.stream(ReportFormat.values()).map(ReportFormat::text).toList();
        if (!forms.contains(form)) {
            throw UsageException.unknown(
                    "form of reports", form, forms, "write FORMAT=FILE, with one of " + String.join(", ", forms));
        }
        if (equals < 0 || equals == text.length() - 1) {
            throw new UsageException("the report `" + form + "` names no file", "write `--report " + form + "=FILE`");
        }
        return new ReportTarget(named(form), text.substring(equals + 1));
    }

    static ReportFormat named(String form) {
        return Arrays.stream(ReportFormat.values())
                .filter(format -> format.text().equals(form))
                .findFirst()
                .orElseThrow();
    }

    boolean isStandardOutput() {
        return file.equals(STANDARD_OUTPUT);
    }
}
