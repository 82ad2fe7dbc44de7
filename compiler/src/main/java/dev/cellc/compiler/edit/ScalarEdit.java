package dev.cellc.compiler.edit;

import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another text for one scalar, in the quotes that the old one has. */
final class ScalarEdit {
    private ScalarEdit() {}

    /** The file with the scalar changed and nothing else: neither another byte nor another value. */
    static SourceFile replaced(Scalar key, Scalar scalar, String text) throws InputException {
        return replaced(key, scalar, new Wanted(text, ScalarType.STRING));
    }

    /** The same with a value of the kind that it had: a number for a number. */
    static SourceFile replacedAlike(Scalar scalar, String text) throws InputException {
        boolean isText = scalar.type() == ScalarType.AMBIGUOUS || scalar.isNull();
        return replaced(scalar, scalar, new Wanted(text, isText ? ScalarType.STRING : scalar.type()));
    }

    /** What the scalar is to mean. */
    private record Wanted(String text, ScalarType type) {}

    private static SourceFile replaced(Scalar key, Scalar scalar, Wanted wanted) throws InputException {
        SourceFile file = scalar.span().file();
        String written =
                file.text().substring(scalar.span().start(), scalar.span().end());
        for (String form : forms(written, wanted.text())) {
            SourceFile edited = with(file, scalar.span(), form);
            if (changesOnly(file, edited, scalar, wanted)) {
                return edited;
            }
        }
        throw new InputException(
                "`" + key.text() + "` at " + key.span()
                        + " cannot be changed alone: its value is an alias, or aliases use it",
                "write the value itself in this place");
    }

    /** In the style of what was there; plain text falls back to double quotes. */
    private static List<String> forms(String written, String text) {
        if (written.startsWith("'")) {
            return List.of("'" + text.replace("'", "''") + "'");
        }
        String quoted = YamlReader.quoted(text);
        if (written.startsWith("\"")) {
            return List.of(quoted);
        }
        String after = written.substring(written.stripTrailing().length());
        return List.of(text + after, quoted + after);
    }

    private static SourceFile with(SourceFile file, Span span, String form) {
        String before = file.text().substring(0, span.start());
        return SourceFile.of(file.path(), before + form + file.text().substring(span.end()));
    }

    private static boolean changesOnly(SourceFile before, SourceFile after, Scalar scalar, Wanted wanted) {
        List<YamlNode> old = YamlReader.read(before, diagnostic -> {});
        List<YamlNode> changed = YamlReader.read(after, diagnostic -> {});
        if (old.size() != changed.size()) {
            return false;
        }
        Comparison comparison = new Comparison(scalar.span(), wanted);
        for (int i = 0; i < old.size(); i++) {
            comparison.compare(old.get(i), changed.get(i));
        }
        return comparison.expected == 1 && comparison.others == 0;
    }

    /** Counts the differences between two readings: that of the scalar, once for each use of it, and any other. */
    private static final class Comparison {
        private final Span place;
        private final Wanted wanted;
        private int expected;
        private int others;

        private Comparison(Span place, Wanted wanted) {
            this.place = place;
            this.wanted = wanted;
        }

        private void compare(@Nullable YamlNode old, @Nullable YamlNode changed) {
            if (old instanceof Mapping before && changed instanceof Mapping after) {
                compareAll(before.entries().size(), after.entries().size());
                for (YamlNode.Entry entry : before.entries()) {
                    compare(entry.value(), after.get(entry.key().text()));
                }
            } else if (old instanceof Sequence before && changed instanceof Sequence after) {
                compareAll(before.items().size(), after.items().size());
                for (int i = 0;
                        i < Math.min(before.items().size(), after.items().size());
                        i++) {
                    compare(before.items().get(i), after.items().get(i));
                }
            } else if (old instanceof Scalar before && changed instanceof Scalar after) {
                compareScalars(before, after);
            } else {
                others++;
            }
        }

        private void compareAll(int before, int after) {
            if (before != after) {
                others++;
            }
        }

        private void compareScalars(Scalar before, Scalar after) {
            boolean meant = before.span().start() == place.start();
            if (meant && after.text().equals(wanted.text()) && after.type() == wanted.type()) {
                expected++;
            } else if (!before.text().equals(after.text()) || before.type() != after.type()) {
                others++;
            }
        }
    }
}
