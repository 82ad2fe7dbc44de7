package dev.cellc.cli;

import dev.cellc.compiler.difference.Change;
import dev.cellc.compiler.difference.Difference;
import dev.cellc.compiler.difference.PartDifference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** What makes a difference one that is not acceptable: more of something than a limit, which is 0 if none is given. */
record FailCondition(Subject subject, int limit) {

    /** What can be limited. */
    enum Subject {
        ANY(difference -> difference.isEmpty() ? 0 : 1),
        ADDS(difference -> difference.count(Change.ADDED)),
        CHANGES(difference -> difference.count(Change.CHANGED)),
        DELETES(difference -> difference.count(Change.REMOVED)),
        OPENED(difference -> sum(difference, part -> part.flows().opened().size())),
        CLOSED(difference -> sum(difference, part -> part.flows().closed().size())),
        NEW_PUBLIC_EXPOSURE(
                difference -> sum(difference, part -> part.newPublicExposure().size()));

        @SuppressWarnings("ImmutableEnumChecker") // functions of their argument alone
        private final ToIntFunction<Difference> count;

        Subject(ToIntFunction<Difference> count) {
            this.count = count;
        }

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static int sum(Difference difference, ToIntFunction<PartDifference> count) {
            return difference.parts().stream().mapToInt(count).sum();
        }
    }

    /** Conditions with commas between them, such as {@code new-public-exposure,deletes>3}. */
    static List<FailCondition> all(String text) throws UsageException {
        List<FailCondition> conditions = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String[] sides = part.strip().split(">", 2);
            conditions.add(new FailCondition(subject(sides[0].strip()), sides.length == 1 ? 0 : limit(sides[1])));
        }
        return conditions;
    }

    private static Subject subject(String name) throws UsageException {
        for (Subject subject : Subject.values()) {
            if (subject.text().equals(name)) {
                return subject;
            }
        }
        List<String> names = Arrays.stream(Subject.values()).map(Subject::text).toList();
        throw UsageException.unknown(
                "condition", name, names, "there are " + String.join(", ", names) + ", each also with `>N`");
    }

    private static int limit(String text) throws UsageException {
        if (!text.strip().matches("[0-9]{1,9}")) {
            throw new UsageException("`" + text + "` is no number", "write a condition such as `deletes>3`");
        }
        return Integer.parseInt(text.strip());
    }

    int count(Difference difference) {
        return subject.count.applyAsInt(difference);
    }

    String text() {
        return subject.text() + (limit == 0 ? "" : ">" + limit);
    }
}
