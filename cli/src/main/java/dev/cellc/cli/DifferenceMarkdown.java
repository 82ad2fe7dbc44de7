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

/**
 * What a change does, as a comment on a pull request: the most important first, and never longer than forges allow. A
 * comment of it is known by its first line, so that a job can bring it up to date instead of adding another one.
 */
final class DifferenceMarkdown {
    static final int MAX_LENGTH = 65_535;
    static final String MARK = "<!-- cellc diff -->\n";

    /** What is left for the line that says what was left out. */
    private static final int RESERVE = 200;

    private static final int MAX_FIELDS = 20;

    private final StringBuilder out = new StringBuilder(MARK);
    private final List<DeclarationChange> shown = new ArrayList<>();
    private final boolean full;
    private int left;

    private DifferenceMarkdown(boolean full) {
        this.full = full;
    }

    static String of(Difference difference, boolean full) {
        DifferenceMarkdown markdown = new DifferenceMarkdown(full);
        markdown.write(difference);
        return markdown.out.toString();
    }

    private void write(Difference difference) {
        if (difference.isEmpty()) {
            out.append("No manifest changes, and nobody reaches more or less.\n");
            return;
        }
        add("| | objects and flows |\n|---|---|\n");
        for (PartDifference part : difference.parts()) {
            add("| **" + text(part.name()) + "** | " + text(DifferenceText.summary(part)) + " |\n");
        }
        difference.parts().forEach(this::exposure);
        difference.parts().forEach(this::deletions);
        difference.parts().forEach(this::flows);
        difference.parts().forEach(this::changes);
        if (left > 0) {
            out.append("\n*").append(Words.count(left, "part")).append(" of this comment left out for want of room: ");
            out.append("`cellc diff` shows everything.*\n");
        }
    }

    private void exposure(PartDifference part) {
        List<String> lines = new ArrayList<>();
        for (Edge edge : part.newPublicExposure()) {
            lines.add("- :warning: " + text(DifferenceText.flow(edge)) + reasons(edge));
        }
        section("Public now in " + part.name(), lines);
    }

    private void deletions(PartDifference part) {
        List<String> lines = new ArrayList<>();
        for (Group group : part.groups()) {
            for (ObjectChange object : group.objects()) {
                if (object.change() == Change.REMOVED) {
                    lines.add("- " + code(object.kind() + " " + object.namespace() + "/" + object.name()));
                }
            }
        }
        section("Removed from " + part.name(), lines);
    }

    private void flows(PartDifference part) {
        List<String> lines = new ArrayList<>();
        for (Edge edge : part.flows().opened()) {
            if (!part.newPublicExposure().contains(edge)) {
                lines.add("- opened: " + text(DifferenceText.flow(edge)) + reasons(edge));
            }
        }
        part.flows().closed().forEach(edge -> lines.add("- closed: " + text(DifferenceText.flow(edge))));
        section("Traffic in " + part.name(), lines);
    }

    private static String reasons(Edge edge) {
        return edge.because().isEmpty() ? "" : ", because of " + text(String.join("; ", edge.because()));
    }

    private void changes(PartDifference part) {
        for (Group group : part.groups()) {
            StringBuilder lines = new StringBuilder("\n<details><summary>");
            lines.append(html(part.name() + ": " + Words.count(group.objects().size(), "object") + reason(group)));
            lines.append("</summary>\n\n");
            group.causes().forEach(cause -> cause(lines, cause));
            group.objects().forEach(object -> object(lines, object));
            add(lines.append("\n</details>\n").toString());
        }
    }

    private static String reason(Group group) {
        if (group.causes().isEmpty()) {
            return "";
        }
        DeclarationChange first = group.causes().get(0);
        String others = group.causes().size() == 1 ? "" : " and others";
        return " because of " + first.kind() + " " + first.name() + others;
    }

    private void cause(StringBuilder lines, DeclarationChange cause) {
        lines.append("- ").append(text(DifferenceText.cause(cause))).append('\n');
        if (!shown.contains(cause)) {
            shown.add(cause);
            fields(lines, cause.fields());
        }
    }

    private void object(StringBuilder lines, ObjectChange object) {
        lines.append("- ").append(object.change().text()).append(' ');
        lines.append(code(object.kind() + " " + object.name())).append('\n');
        if (full) {
            String fence = "`".repeat(Math.max(3, longestTicks(object.before() + object.after()) + 1));
            lines.append("\n  ").append(fence).append("diff\n");
            Editor.difference(object.path(), object.before(), object.after())
                    .lines()
                    .forEach(line -> lines.append("  ").append(line).append('\n'));
            lines.append("  ").append(fence).append('\n');
        } else {
            fields(lines, object.fields());
        }
    }

    private static void fields(StringBuilder lines, List<FieldChange> fields) {
        for (FieldChange field : fields.subList(0, Math.min(MAX_FIELDS, fields.size()))) {
            lines.append("  - ").append(code(field.path())).append(": ");
            lines.append(code(DifferenceText.values(field))).append('\n');
        }
        if (fields.size() > MAX_FIELDS) {
            lines.append("  - … and ").append(Words.count(fields.size() - MAX_FIELDS, "field"));
            lines.append(" more\n");
        }
    }

    private void section(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        add("\n#### " + text(title) + "\n\n");
        lines.forEach(line -> add(line + "\n"));
    }

    /** Whole pieces only: what does not fit is counted. */
    private void add(String piece) {
        if (left > 0 || out.length() + piece.length() + RESERVE > MAX_LENGTH) {
            left++;
        } else {
            out.append(piece);
        }
    }

    /** Text that means nothing to Markdown, whatever is in it. */
    private static String text(String text) {
        return html(text).replaceAll("([\\\\`*_{}\\[\\]()#+!|~@-])", "\\\\$1").replaceAll("\\R", " ");
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** As code, within as many ticks as it takes. */
    private static String code(String text) {
        String ticks = "`".repeat(longestTicks(text) + 1);
        String padding = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return ticks + padding + text.replaceAll("\\R", " ") + padding + ticks;
    }

    private static int longestTicks(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
