package dev.cellc.cli;

import dev.cellc.compiler.Overview.Place;
import dev.cellc.compiler.diagnostic.Json;
import dev.cellc.compiler.git.CommitHistory;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Shows what runs where: of the last commit, or of a folder that is no repository. */
final class StatusCommand {
    private StatusCommand() {}

    static Exit run(Session session) throws UsageException, InputException {
        Path root = session.root();
        Optional<String> revision = session.arguments().value(Option.REF);
        List<Place> places = revision.isPresent()
                        || CommitHistory.isIn(root, session.surroundings().environment())
                ? ofCommit(session, root, revision.orElse("HEAD"))
                : KnownDeployments.withoutHistory(session.reader().directory(root))
                        .places();
        List<String> wanted = session.arguments().values(Option.ENV);
        // where there is no component, no environment is known either
        if (!places.isEmpty()) {
            SortedSet<String> known = new TreeSet<>();
            places.forEach(place -> known.add(place.environment()));
            Session.requireEnvironments(wanted, known);
        }
        List<Place> shown = places.stream()
                .filter(place -> wanted.isEmpty() || wanted.contains(place.environment()))
                .toList();
        boolean isJson = session.arguments().value(Option.FORMAT).orElse("text").equals("json");
        session.out().print(isJson ? json(shown) : text(shown, Instant.now()));
        return Exit.OK;
    }

    private static List<Place> ofCommit(Session session, Path root, String revision) throws InputException {
        SourceTree tree = session.reader().revision(root, revision).tree();
        return KnownDeployments.of(tree, session, root, revision).places();
    }

    private static String text(List<Place> places, Instant now) {
        StringBuilder out = new StringBuilder();
        String component = "";
        int width = places.stream()
                .mapToInt(place -> place.environment().length())
                .max()
                .orElse(0);
        for (Place place : places) {
            if (!place.component().equals(component)) {
                component = place.component();
                out.append(component).append('\n');
            }
            out.append("  ").append(place.environment());
            out.append(" ".repeat(width - place.environment().length() + 2)).append(described(place, now));
            out.append('\n');
            place.remarks()
                    .forEach(remark ->
                            out.append(" ".repeat(width + 4)).append(remark).append('\n'));
        }
        return out.isEmpty() ? "there is no component\n" : out.toString();
    }

    private static String described(Place place, Instant now) {
        List<String> parts = new ArrayList<>(List.of(place.state()));
        if (place.digest() != null) {
            parts.add(place.digest().shortened());
        }
        if (!place.image().isEmpty()) {
            parts.add(place.image());
        }
        if (place.since() != null) {
            parts.add("for " + age(Duration.between(place.since().since(), now)));
        }
        return String.join("  ", parts);
    }

    /** In the largest unit that there is one of. */
    private static String age(Duration age) {
        if (age.toDays() > 0) {
            return Words.count((int) age.toDays(), "day");
        }
        return age.toHours() > 0
                ? Words.count((int) age.toHours(), "hour")
                : Words.count((int) Math.max(0, age.toMinutes()), "minute");
    }

    private static String json(List<Place> places) {
        StringBuilder out = new StringBuilder("{\"places\": [");
        String separator = "\n";
        for (Place place : places) {
            out.append(separator).append("  {");
            member(out, "component", place.component());
            member(out.append(", "), "environment", place.environment());
            member(out.append(", "), "state", place.state());
            member(
                    out.append(", "),
                    "digest",
                    place.digest() == null ? "" : place.digest().text());
            member(out.append(", "), "image", place.image());
            member(
                    out.append(", "),
                    "since",
                    place.since() == null ? "" : place.since().since().toString());
            member(
                    out.append(", "),
                    "commit",
                    place.since() == null ? "" : place.since().commit());
            out.append(", \"remarks\": [");
            for (int i = 0; i < place.remarks().size(); i++) {
                out.append(i == 0 ? "" : ", ");
                Json.string(out, place.remarks().get(i));
            }
            out.append("]}");
            separator = ",\n";
        }
        return out.append(places.isEmpty() ? "]}\n" : "\n]}\n").toString();
    }

    private static void member(StringBuilder out, String name, String value) {
        out.append('"').append(name).append("\": ");
        Json.string(out, value);
    }
}
