package dev.cellc.compiler.emit;

import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree → the one YAML text for it: LF, two spaces, lists at the indentation of their parent, nothing folded, and
 * every string in a form that YAML 1.1 and 1.2 readers take for the same text.
 */
final class CanonicalYaml {

    /** Longer keys need the explicit form; readers look for a colon no further than 1024 characters. */
    private static final int MAX_SIMPLE_KEY = 1000;

    /** Hardly anything is deeper. */
    private static final String[] INDENTATIONS = new String[40];

    static {
        for (int columns = 0; columns < INDENTATIONS.length; columns++) {
            INDENTATIONS[columns] = " ".repeat(columns);
        }
    }

    /** The forms of keys, most of which are in every text. */
    private final Map<String, String> keys = new LinkedHashMap<>();

    /** One for all texts of a writer. */
    private final StringBuilder out = new StringBuilder(1024);

    static String write(Tree tree) {
        return new CanonicalYaml().text(tree);
    }

    String text(Tree tree) {
        out.setLength(0);
        if (tree instanceof Tree.Obj object && !object.fields().isEmpty()) {
            fields(object, 0);
        } else if (tree instanceof Tree.Arr array && !array.items().isEmpty()) {
            items(array, 0);
        } else if (tree instanceof Tree.Text text) {
            // readers do not agree about the indentation of a block scalar that has no parent
            out.append(line(text.value())).append('\n');
        } else {
            leaf(tree, 0);
        }
        return out.toString();
    }

    /** The fields of an object, the first of them where the line already is. */
    private void fields(Tree.Obj object, int indent) {
        List<Tree.Field> fields = object.fields();
        // by index, as below: an iterator for each object and list would be much that is thrown away
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                indent(indent);
            }
            Tree.Field field = fields.get(i);
            key(field.name(), indent);
            value(field.value(), indent);
        }
    }

    private void key(String name, int indent) {
        String key = keys.computeIfAbsent(name, CanonicalYaml::line);
        if (key.length() > MAX_SIMPLE_KEY) {
            out.append("? ").append(key).append('\n');
            indent(indent);
        } else {
            out.append(key);
        }
        out.append(':');
    }

    /** A text in one line, with quotes where it needs some. */
    private static String line(String text) {
        return PlainText.isSafe(text) ? text : YamlReader.quoted(text);
    }

    private void value(Tree value, int indent) {
        if (value instanceof Tree.Obj object && !object.fields().isEmpty()) {
            out.append('\n');
            indent(indent + 2);
            fields(object, indent + 2);
        } else if (value instanceof Tree.Arr array && !array.items().isEmpty()) {
            out.append('\n');
            indent(indent);
            items(array, indent);
        } else {
            out.append(' ');
            leaf(value, indent + 2);
        }
    }

    /** The items of a list, the first of them where the line already is. */
    private void items(Tree.Arr array, int indent) {
        List<Tree> items = array.items();
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                indent(indent);
            }
            out.append("- ");
            Tree item = items.get(i);
            if (item instanceof Tree.Obj object && !object.fields().isEmpty()) {
                fields(object, indent + 2);
            } else if (item instanceof Tree.Arr inner && !inner.items().isEmpty()) {
                items(inner, indent + 2);
            } else {
                leaf(item, indent + 2);
            }
        }
    }

    /** A value that has nothing below it; the lines of a text are indented by {@code indent}. */
    private void leaf(Tree value, int indent) {
        if (value instanceof Tree.Text text) {
            text(text.value(), indent);
        } else if (value instanceof Tree.Num number) {
            out.append(number.text()).append('\n');
        } else if (value instanceof Tree.Bool bool) {
            out.append(bool.value()).append('\n');
        } else {
            out.append(value instanceof Tree.Obj ? "{}\n" : "[]\n");
        }
    }

    private void text(String text, int indent) {
        if (PlainText.isSafe(text)) {
            out.append(text).append('\n');
        } else if (BlockText.fits(text)) {
            block(text, indent);
        } else {
            out.append(YamlReader.quoted(text)).append('\n');
        }
    }

    private void block(String text, int indent) {
        out.append('|').append(BlockText.indicators(text)).append('\n');
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            if (end > start) {
                indent(indent);
                out.append(text, start, end);
            }
            out.append('\n');
            start = end + 1;
        }
    }

    private void indent(int columns) {
        out.append(columns < INDENTATIONS.length ? INDENTATIONS[columns] : " ".repeat(columns));
    }
}
