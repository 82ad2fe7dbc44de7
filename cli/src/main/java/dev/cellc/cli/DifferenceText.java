package dev.cellc.cli;

import dev.cellc.compiler.Editor;
import dev.cellc.compiler.difference.Change;
import dev.cellc.compiler.difference.DeclarationChange;
import dev.cellc.compiler.difference.Difference;
import dev.cellc.compiler.difference.FieldChange;
import dev.cellc.compiler.difference.Group;
import dev.cellc.compiler.difference.ObjectChange;
import dev.cellc.compiler.difference.PartDifference;
import dev.cellc.compiler.relation.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change does, for people: what can be reached first, then objects by the declarations that changed them. */
final class DifferenceText {
    private static final int MAX_FIELDS = 8;
    private static final int MAX_CAUSES = 4;
    private static final int MAX_VALUE = 120;

    private final boolean coloured;
    private final boolean full;
    private final StringBuilder out = new StringBuilder();
    private final List<DeclarationChange> shown = new ArrayList<>();

    DifferenceText(boolean coloured, boolean full) {
        this.coloured = coloured;
        this.full = full;
    }

    String of(Difference difference) {
        for (PartDifference part : difference.parts()) {
            part(part);
        }
        return difference.isEmpty() ? "no manifest changes, and nobody reaches more or less\n" : out.toString();
    }

    private void part(PartDifference part) {
        line(0, part.name() + ": " + summary(part));
        for (Edge edge : part.newPublicExposure()) {
            flow("!", "public now", edge);
        }
        for (Edge edge : part.flows().opened()) {
            if (!part.newPublicExposure().contains(edge)) {
                flow("+", "opened", edge);
            }
        }
        part.flows().closed().forEach(edge -> flow("-", "closed", edge));
        part.groups().forEach(this::group);
    }

    /** Such as {@code 1 added, 2 changed; 1 opened}. */
    static String summary(PartDifference part) {
        List<String> objects = new ArrayList<>();
        for (Change change : Change.values()) {
            if (part.count(change) > 0) {
                objects.add(part.count(change) + " " + change.text());
            }
        }
        List<String> flows = new ArrayList<>();
        int opened = part.flows().opened().size();
        int closed = part.flows().closed().size();
        if (opened > 0) {
            flows.add(Words.count(opened, "flow") + " opened");
        }
        if (closed > 0) {
            flows.add(Words.count(closed, "flow") + " closed");
        }
        String text = objects.isEmpty() ? "no object changes" : String.join(", ", objects);
        return flows.isEmpty() ? text : text + "; " + String.join(", ", flows);
    }

    private void flow(String mark, String what, Edge edge) {
        line(1, marked(mark, what + ": " + flow(edge)));
        if (!mark.equals("-")) {
            edge.because().forEach(reason -> line(3, "because of " + reason));
        }
    }

    static String flow(Edge edge) {
        return edge.from().described() + " -> " + edge.to().described() + " at " + edge.portText() + " ("
                + edge.direction() + ")";
    }

    private void group(Group group) {
        List<DeclarationChange> causes = group.causes();
        for (DeclarationChange cause : causes.subList(0, Math.min(MAX_CAUSES, causes.size()))) {
            line(1, (group.isDirect() ? "because " : "by way of others, because ") + cause(cause));
            if (!shown.contains(cause)) {
                shown.add(cause);
                fields(2, cause.fields());
            }
        }
        if (causes.size() > MAX_CAUSES) {
            line(1, "… and " + Words.count(causes.size() - MAX_CAUSES, "declaration") + " more");
        }
        if (causes.isEmpty()) {
            line(1, "without a change of a declaration");
        }
        group.objects().forEach(this::object);
    }

    static String cause(DeclarationChange cause) {
        return cause.kind() + " `" + cause.name() + "` was " + cause.change().text() + " (" + cause.place() + ")";
    }

    private void object(ObjectChange object) {
        String mark = switch (object.change()) {
            case ADDED -> "+";
            case CHANGED -> "~";
            case REMOVED -> "-";
        };
        line(2, marked(mark, object.kind() + " " + object.name()));
        if (full) {
            Editor.difference(object.path(), object.before(), object.after())
                    .lines()
                    .forEach(text -> line(3, text));
        } else {
            fields(4, object.fields());
        }
    }

    private void fields(int depth, List<FieldChange> fields) {
        for (FieldChange field : fields.subList(0, Math.min(MAX_FIELDS, fields.size()))) {
            line(depth, field.path() + ": " + values(field));
        }
        if (fields.size() > MAX_FIELDS) {
            line(depth, "… and " + Words.count(fields.size() - MAX_FIELDS, "field") + " more");
        }
    }

    static String values(FieldChange field) {
        if (field.before() == null) {
            return shown(field.after()) + " (new)";
        }
        return field.after() == null
                ? shown(field.before()) + " (gone)"
                : shown(field.before()) + " -> " + shown(field.after());
    }

    /** On one line, and no longer than a line should be. */
    private static String shown(@Nullable String value) {
        String line = Objects.requireNonNullElse(value, "").strip().replaceAll("\\s*\\R\\s*", "⏎");
        return line.codePointCount(0, line.length()) > MAX_VALUE
                ? line.substring(0, line.offsetByCodePoints(0, MAX_VALUE)) + "…"
                : line;
    }

    private String marked(String mark, String text) {
        String colour = switch (mark) {
            case "+" -> "32";
            case "-", "!" -> "31";
            default -> "33";
        };
        return coloured ? "\u001b[" + colour + "m" + mark + " " + text + "\u001b[0m" : mark + " " + text;
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
