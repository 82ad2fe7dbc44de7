package dev.cellc.compiler.promotion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the message of a commit says about deployments. {@code id} tells one operation from every other, {@code from} is
 * where the snapshots come from, {@code rollbackOf} the commit whose state returns, {@code emergency} the reason for
 * having waived approvals.
 */
public record CommitMessage(
        Operation operation,
        String id,
        @Nullable String from,
        String to,
        List<Movement> movements,
        @Nullable String rollbackOf,
        @Nullable String emergency,
        List<String> approvedBy) {
    private static final int ID_DIGITS = 16;
    private static final String NONE = "none";

    public CommitMessage {
        movements = List.copyOf(movements);
        approvedBy = List.copyOf(approvedBy);
        if (movements.isEmpty()) {
            throw new IllegalArgumentException("a commit that moves nothing");
        }
    }

    /** With the id that follows from the commit that it is made on and from what it does. */
    public CommitMessage on(String parent) {
        StringBuilder all = new StringBuilder(parent)
                .append('\n')
                .append(operation.text())
                .append('\n')
                .append(to);
        for (Movement movement : movements) {
            all.append('\n').append(movement.component()).append(' ').append(digest(movement.before()));
            all.append(' ').append(digest(movement.after()));
        }
        String text = WorkloadDigest.ofText(all.toString()).hex().substring(0, ID_DIGITS);
        return new CommitMessage(operation, text, from, to, movements, rollbackOf, emergency, approvedBy);
    }

    /** The first line. */
    public String subject() {
        String start = operation.text() + '(' + to + "): ";
        if (movements.size() == 1) {
            return start + movements.get(0).described();
        }
        String project = movements.get(0).component().split("/", 2)[0];
        boolean isOne = movements.stream().allMatch(each -> each.component().startsWith(project + '/'));
        return start + (isOne ? project + ' ' : "") + movements.size() + " components";
    }

    /** The whole of it; the trailers are in the form that {@code git interpret-trailers} reads. */
    public String text() {
        StringBuilder out = new StringBuilder(subject()).append("\n\n");
        if (movements.size() > 1) {
            movements.forEach(movement -> out.append(movement.described()).append('\n'));
            out.append('\n');
        }
        trailers().forEach(trailer -> out.append(trailer).append('\n'));
        return out.toString();
    }

    private List<Trailer> trailers() {
        List<Trailer> trailers = new ArrayList<>();
        add(trailers, "Promotion-Id", id);
        add(trailers, "Promote-From", from);
        add(trailers, "Promote-To", to);
        for (Movement movement : movements) {
            add(trailers, "Component", movement.component());
            add(trailers, "Workload-Digest", digest(movement.after()));
            add(trailers, "Previous-Digest", digest(movement.before()));
        }
        add(trailers, "Rollback-Of", rollbackOf);
        add(trailers, "Emergency-Reason", emergency);
        approvedBy.forEach(principal -> add(trailers, "Approved-by", principal));
        return trailers;
    }

    private static void add(List<Trailer> trailers, String key, @Nullable String value) {
        if (value != null) {
            trailers.add(new Trailer(key, value));
        }
    }

    private static String digest(@Nullable WorkloadDigest digest) {
        return digest == null ? NONE : digest.text();
    }

    /** What a message says; null if it says nothing about deployments. */
    public static @Nullable CommitMessage parse(String message) {
        List<Trailer> trailers = Trailer.of(message);
        int bracket = message.indexOf('(');
        Operation operation = bracket < 0 ? null : Operation.of(message.substring(0, bracket));
        String id = Trailer.first(trailers, "Promotion-Id");
        String to = Trailer.first(trailers, "Promote-To");
        List<Movement> movements = movements(trailers);
        if (operation == null || id == null || to == null || movements.isEmpty()) {
            return null;
        }
        return new CommitMessage(
                operation,
                id,
                Trailer.first(trailers, "Promote-From"),
                to,
                movements,
                Trailer.first(trailers, "Rollback-Of"),
                Trailer.first(trailers, "Emergency-Reason"),
                Trailer.all(trailers, "Approved-by"));
    }

    /** The digests that follow each component up to the next one; none at all if one of them is malformed. */
    private static List<Movement> movements(List<Trailer> trailers) {
        List<String> components = Trailer.all(trailers, "Component");
        List<String> after = Trailer.all(trailers, "Workload-Digest");
        List<String> before = Trailer.all(trailers, "Previous-Digest");
        boolean fits = components.size() == after.size() && components.size() == before.size();
        List<Movement> movements = new ArrayList<>();
        for (int i = 0; fits && i < components.size(); i++) {
            fits = isDigest(after.get(i)) && isDigest(before.get(i));
            movements.add(new Movement(
                    components.get(i), WorkloadDigest.parse(before.get(i)), WorkloadDigest.parse(after.get(i))));
        }
        return fits ? movements : List.of();
    }

    private static boolean isDigest(String text) {
        return text.equals(NONE) || WorkloadDigest.parse(text) != null;
    }
}
