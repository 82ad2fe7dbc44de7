package dev.cellc.compiler.gate;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a snapshot has to have been in an environment. */
final class Soak {
    private static final Pattern PART = Pattern.compile("([0-9]+)(ms|h|m|s)");

    private Soak() {}

    /** A duration that the schema has let through, such as {@code 1h30m}. */
    static Duration of(String text) {
        Duration sum = Duration.ZERO;
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            long amount = Long.parseLong(matcher.group(1));
            sum = sum.plus(
                    switch (matcher.group(2)) {
                        case "h" -> Duration.ofHours(amount);
                        case "m" -> Duration.ofMinutes(amount);
                        case "s" -> Duration.ofSeconds(amount);
                        default -> Duration.ofMillis(amount);
                    });
        }
        return sum;
    }

    /** As people say it, in the form that it is written in; rounded to seconds. */
    static String text(Duration duration) {
        StringBuilder out = new StringBuilder();
        add(out, duration.toHours(), "h");
        add(out, duration.toMinutesPart(), "m");
        add(out, duration.toSecondsPart(), "s");
        return out.isEmpty() ? "0s" : out.toString();
    }

    private static void add(StringBuilder out, long amount, String unit) {
        if (amount > 0) {
            out.append(amount).append(unit);
        }
    }
}
