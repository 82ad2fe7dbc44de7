package dev.cellc.compiler.kubernetes;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One of the five fields of a schedule: what it is called, its least and greatest number, and names for them. */
record CronField(String name, int least, int greatest, List<String> words) {

    CronField {
        words = List.copyOf(words);
    }

    /** What is wrong with a list of ranges; null where nothing is. Empty items of a list count for nothing. */
    @Nullable CronMistake mistake(String text) {
        for (String range : text.split(",", -1)) {
            CronMistake mistake = range.isEmpty() ? null : ofRange(range);
            if (mistake != null) {
                return mistake;
            }
        }
        return null;
    }

    private @Nullable CronMistake ofRange(String range) {
        String[] parts = range.split("/", -1);
        String[] ends = parts[0].split("-", -1);
        boolean isAny = ends[0].equals("*") || ends[0].equals("?");
        if (parts.length > 2 || (!isAny && ends.length > 2)) {
            return of(range, "is no range", "a range is written as in `1-5` or `1-31/2`");
        }
        if (parts.length == 2 && number(parts[1]) <= 0) {
            return of(range, "has the step `" + parts[1] + "`", "a step is a number from 1 on");
        }
        // whatever follows a `*` is ignored, as by Kubernetes; from a number alone, steps go on to the end
        return isAny ? null : ofEnds(range, ends, parts.length == 2);
    }

    private @Nullable CronMistake ofEnds(String range, String[] ends, boolean goesOn) {
        long[] values = new long[ends.length];
        for (int i = 0; i < ends.length; i++) {
            values[i] = value(ends[i]);
            if (values[i] < 0) {
                return of(range, words.isEmpty() ? "is no number" : "is neither a number nor a name", limits());
            }
            if (values[i] < least || values[i] > greatest) {
                return of(range, "is not from " + least + " to " + greatest, limits());
            }
        }
        boolean isBackwards = !(ends.length == 1 && goesOn) && values[0] > values[values.length - 1];
        return isBackwards ? of(range, "ends before it starts", "make two of it, with a `,` between them") : null;
    }

    private CronMistake of(String range, String wrong, String help) {
        return new CronMistake("its " + name + " `" + range + "` " + wrong, help);
    }

    private String limits() {
        String numbers = "the " + name + " is a number from " + least + " to " + greatest;
        return words.isEmpty() ? numbers : numbers + ", or one of `" + String.join("`, `", words) + '`';
    }

    /** The number that is written or named; negative where there is none. */
    private long value(String text) {
        int named = words.indexOf(text.toLowerCase(Locale.ROOT));
        return named < 0 ? number(text) : least + named;
    }

    /** Negative where it is none, or so large that none of Kubernetes' can hold it. */
    private static long number(String text) {
        boolean signed = text.startsWith("+") || text.startsWith("-");
        for (int i = signed ? 1 : 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
