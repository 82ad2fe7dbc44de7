package dev.cellc.golden.language;

import dev.cellc.golden.GoldenCase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The page of one kind: what it is, an example, and a table for each object in it, outermost first. */
final class ReferencePage {
    private final StringBuilder out = new StringBuilder();
    private final Deque<Section> waiting = new ArrayDeque<>();
    private final String file;
    private final Exercise exercise;

    /** Where each object of the language has its table: what several kinds share stands once, with the first of them. */
    private final SortedMap<String, String> homes;

    /** An object of the kind and where it stands, such as {@code spec.containers.<name>}. */
    private record Section(String path, SchemaPlace place) {

        String title() {
            return path.isEmpty() ? "Fields" : '`' + path + '`';
        }

        String anchor() {
            return title().toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9 -]", "")
                    .replace(' ', '-');
        }
    }

    private ReferencePage(String file, Exercise exercise, SortedMap<String, String> homes) {
        this.file = file;
        this.exercise = exercise;
        this.homes = homes;
    }

    /** Takes the objects that have a home already from {@code homes}, and puts its own in. */
    static String of(String kind, Exercise exercise, SortedMap<String, String> homes) {
        SchemaPlace root = SchemaPlace.root(Kinds.schema(kind));
        ReferencePage page = new ReferencePage(Kinds.page(kind), exercise, homes);
        page.head(kind, root);
        SchemaPlace spec = root.property("spec");
        page.waiting.add(spec == null ? new Section("", root) : new Section("spec", spec));
        page.sections();
        return page.out.toString();
    }

    /** The table of an object that every kind has. */
    static String metadata(Exercise exercise, SortedMap<String, String> homes) {
        ReferencePage page = new ReferencePage("README.md", exercise, homes);
        page.waiting.add(new Section("metadata", SchemaPlace.root("common.json").below("/$defs/metadata")));
        page.sections();
        return page.out.toString();
    }

    private void head(String kind, SchemaPlace root) {
        line("# " + kind);
        line("");
        line(text(root, "description") + (isOurs(root) ? " OpenChoreo v0.3.2 does not have it." : ""));
        line("");
        line("Schema: [`" + root.file() + "`](../../schemas/" + root.file() + "). Required fields are **bold**; ＋ marks"
                + " what OpenChoreo v0.3.2 does not have.");
        JsonNode example = root.node().path("examples").get(0);
        if (example != null) {
            line("");
            line("```yaml");
            out.append(ExampleYaml.of(example));
            line("```");
        }
    }

    private void sections() {
        while (!waiting.isEmpty()) {
            section(waiting.remove());
        }
    }

    private void section(Section section) {
        List<Property> properties = section.place().properties(null).stream()
                .filter(property -> !Ignored.hasNoEffect(property))
                .toList();
        line("");
        line("## " + section.title());
        line("");
        line("| Field | Type | Means | Shown by |");
        line("|---|---|---|---|");
        List<Section> below = new ArrayList<>();
        for (Property property : properties) {
            String path = section.path().isEmpty() ? property.name() : section.path() + '.' + property.name();
            List<Section> inside = inside(path, property.place());
            row(property, home(inside));
            inside.stream().filter(this::isNew).forEach(below::add);
        }
        for (int i = below.size() - 1; i >= 0; i--) {
            waiting.addFirst(below.get(i));
        }
    }

    private boolean isNew(Section section) {
        return homes.putIfAbsent(section.place().target().id(), file + '#' + section.anchor()) == null;
    }

    private @Nullable String home(List<Section> inside) {
        String home = inside.isEmpty()
                ? null
                : homes.get(inside.get(0).place().target().id());
        return home != null && home.startsWith(file + '#') ? home.substring(file.length()) : home;
    }

    /** The objects that a field holds: itself, or its items or values. */
    private static List<Section> inside(String path, SchemaPlace place) {
        SchemaPlace items = place.sub("items");
        SchemaPlace values = place.sub("additionalProperties");
        if (!place.properties(null).isEmpty()) {
            return List.of(new Section(path, place));
        } else if (items != null) {
            return inside(path + "[]", items);
        }
        return values == null ? List.of() : inside(path + ".<name>", values);
    }

    private void row(Property property, @Nullable String home) {
        String name = '`' + property.name() + '`';
        GoldenCase golden = exercise.of(property);
        line("| " + (property.required() ? "**" + name + "**" : name) + (isOurs(property.place()) ? " ＋" : "") + " | "
                + FieldType.of(property.place()) + " | " + text(property.place(), "description") + standard(property)
                + (home == null ? "" : " [Fields](" + home + ").")
                + " | " + (golden == null ? "" : link(golden)) + " |");
    }

    private static String link(GoldenCase golden) {
        return '[' + golden.name() + "](../../" + golden.path() + ')';
    }

    /** The default, unless the description says it already. */
    private static String standard(Property property) {
        JsonNode standard = property.place().said("default");
        boolean said = text(property.place(), "description").contains("efault");
        return standard == null || standard.isObject() || said ? "" : " Default: `" + standard.asString() + "`.";
    }

    private static boolean isOurs(SchemaPlace place) {
        return place.said("x-since") != null;
    }

    private static String text(SchemaPlace place, String keyword) {
        @Nullable JsonNode said = place.said(keyword);
        return said == null ? "" : said.stringValue().replace("|", "\\|");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
