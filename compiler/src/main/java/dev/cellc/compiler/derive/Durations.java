package dev.cellc.compiler.derive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations in the form of the Gateway API, such as {@code 1h30m}. */
final class Durations {
    private static final Pattern PART = Pattern.compile("([0-9]+)(ms|h|m|s)");

    private Durations() {}

    /** The sum of the parts of a duration, whose form a schema has checked. */
    static long milliseconds(String duration) {
        long sum = 0;
        Matcher parts = PART.matcher(duration);
        while (parts.find()) {
            long number = Long.parseLong(parts.group(1));
            sum += switch (parts.group(2)) {
                case "h" -> number * 3_600_000;
                case "m" -> number * 60_000;
                case "s" -> number * 1_000;
                default -> number;
            };
        }
        return sum;
    }
}
