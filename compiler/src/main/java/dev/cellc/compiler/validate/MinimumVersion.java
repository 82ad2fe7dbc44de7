package dev.cellc.compiler.validate;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** Whether this compiler is as recent as a tree demands; a snapshot counts as the release that it leads to. */
final class MinimumVersion {
    private MinimumVersion() {}

    static void check(@Nullable Located<String> demanded, String actual, DiagnosticSink sink) {
        if (demanded != null && compare(actual, demanded.value()) < 0) {
            sink.report(Diagnostic.of(
                            DiagnosticCode.VERSION_TOO_OLD,
                            demanded.span(),
                            "this tree needs cellc " + demanded.value() + ", this is " + actual)
                    .help("install a newer cellc, or lower `minVersion`"));
        }
    }

    private static int compare(String left, String right) {
        String[] lefts = numbers(left);
        String[] rights = numbers(right);
        for (int i = 0; i < Math.max(lefts.length, rights.length); i++) {
            int order = Long.compare(number(lefts, i), number(rights, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static String[] numbers(String version) {
        return version.split("-", 2)[0].split("\\.", -1);
    }

    private static long number(String[] numbers, int index) {
        return index < numbers.length && numbers[index].matches("[0-9]{1,9}") ? Long.parseLong(numbers[index]) : 0;
    }
}
