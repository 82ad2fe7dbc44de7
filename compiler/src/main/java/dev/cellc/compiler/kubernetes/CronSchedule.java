package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.diagnostic.NearNames;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A schedule as Kubernetes reads it: like `ParseStandard` of robfig/cron v3, but with no time zone in it. */
final class CronSchedule {
    private static final String EVERY = "@every ";

    /** Any that Unicode knows. */
    private static final String SPACE = "(?U)\\s+";

    private static final List<String> MACROS =
            List.of("@annually", "@daily", "@hourly", "@midnight", "@monthly", "@weekly", "@yearly");

    private static final List<CronField> FIELDS = List.of(
            new CronField("minute", 0, 59, List.of()),
            new CronField("hour", 0, 23, List.of()),
            new CronField("day of month", 1, 31, List.of()),
            new CronField(
                    "month",
                    1,
                    12,
                    List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
            new CronField("day of week", 0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat")));

    private CronSchedule() {}

    /** Null where nothing is wrong. */
    static @Nullable CronMistake mistake(String text) {
        if (text.contains("TZ")) {
            return new CronMistake("it names a time zone", "a time zone has a field of its own beside the schedule");
        }
        if (text.startsWith("@")) {
            return ofMacro(text);
        }
        List<String> fields = Stream.of(text.split(SPACE, -1))
                .filter(field -> !field.isEmpty())
                .toList();
        if (fields.size() != FIELDS.size()) {
            return new CronMistake(
                    "it has " + fields.size() + (fields.size() == 1 ? " field" : " fields") + " and not five",
                    "write minute, hour, day of month, month and day of week, or a macro such as `@daily`");
        }
        for (int i = 0; i < FIELDS.size(); i++) {
            CronMistake mistake = FIELDS.get(i).mistake(fields.get(i));
            if (mistake != null) {
                return mistake;
            }
        }
        return null;
    }

    private static @Nullable CronMistake ofMacro(String text) {
        if (text.startsWith(EVERY)) {
            return GoDuration.isOne(text.substring(EVERY.length()))
                    ? null
                    : new CronMistake("what follows `@every` is no duration", "write it like `@every 1h30m`");
        }
        if (MACROS.contains(text)) {
            return null;
        }
        String near = NearNames.nearest(text, MACROS);
        return new CronMistake(
                "there is no such macro",
                near == null
                        ? "the macros are `" + String.join("`, `", MACROS) + "` and `@every` with a duration"
                        : "did you mean `" + near + "`?");
    }
}
