package dev.cellc.compiler.diagnostic;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many problems there are of each severity. */
public record Tally(int errors, int warnings, int infos) {

    public static Tally of(List<Diagnostic> diagnostics) {
        return new Tally(
                count(diagnostics, Severity.ERROR),
                count(diagnostics, Severity.WARNING),
                count(diagnostics, Severity.INFO));
    }

    /** Such as {@code 2 errors, 1 warning}; empty when there is nothing. */
    public String text() {
        return Stream.of(words(errors, "error"), words(warnings, "warning"), words(infos, "info"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static int count(List<Diagnostic> diagnostics, Severity severity) {
        return (int) diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }

    private static String words(int count, String noun) {
        return count == 0 ? "" : count + " " + noun + (count == 1 ? "" : "s");
    }
}
