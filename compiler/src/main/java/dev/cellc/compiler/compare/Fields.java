package dev.cellc.compiler.compare;

import dev.cellc.compiler.difference.FieldChange;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Entry;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Two documents → the fields in which they differ. Items of lists are told by their names, if they have some. */
final class Fields {
    private static final List<String> NAMES = List.of("name", "key", "mountPath", "containerPort", "port", "id");

    private final Map<String, String> values = new LinkedHashMap<>();

    private Fields() {}

    /** In the order of the second document, what is gone last; {@code screen} hides what nobody may see. */
    static List<FieldChange> changed(
            @Nullable YamlNode before, @Nullable YamlNode after, UnaryOperator<String> screen) {
        Map<String, String> old = of(before);
        Map<String, String> now = of(after);
        List<FieldChange> changes = new ArrayList<>();
        now.forEach((path, value) -> {
            String was = old.get(path);
            if (!value.equals(was)) {
                changes.add(new FieldChange(path, was == null ? null : screen.apply(was), screen.apply(value)));
            }
        });
        old.forEach((path, value) -> {
            if (!now.containsKey(path)) {
                changes.add(new FieldChange(path, screen.apply(value), null));
            }
        });
        return changes;
    }

    private static Map<String, String> of(@Nullable YamlNode root) {
        Fields fields = new Fields();
        if (root != null) {
            fields.add("", root);
        }
        return fields.values;
    }

    private void add(String path, YamlNode node) {
        if (node instanceof Mapping mapping) {
            if (mapping.entries().isEmpty()) {
                values.put(path, "{}");
            }
            for (Entry entry : mapping.entries()) {
                add(below(path, entry.key().text()), entry.value());
            }
        } else if (node instanceof Sequence sequence) {
            if (sequence.items().isEmpty()) {
                values.put(path, "[]");
            }
            List<String> labels = labels(sequence.items());
            for (int i = 0; i < labels.size(); i++) {
                add(path + '[' + labels.get(i) + ']', sequence.items().get(i));
            }
        } else if (node instanceof Scalar scalar && !scalar.isNull()) {
            values.put(path, scalar.text());
        }
    }

    private static String below(String path, String key) {
        boolean plain = key.matches("[A-Za-z0-9_-]+");
        return plain ? path + (path.isEmpty() ? "" : ".") + key : path + "['" + key + "']";
    }

    /** Names, or texts, where all items have one and no two have the same; places in the list otherwise. */
    private static List<String> labels(List<YamlNode> items) {
        for (String name : NAMES) {
            List<String> found = items.stream()
                    .map(item -> label(item, name))
                    .filter(Objects::nonNull)
                    .toList();
            if (found.size() == items.size() && new TreeSet<>(found).size() == found.size()) {
                return found;
            }
        }
        List<String> places = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            places.add(Integer.toString(i));
        }
        return places;
    }

    private static @Nullable String label(YamlNode item, String name) {
        return item instanceof Mapping mapping && mapping.get(name) instanceof Scalar scalar ? scalar.text() : null;
    }
}
