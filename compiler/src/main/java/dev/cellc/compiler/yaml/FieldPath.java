package dev.cellc.compiler.yaml;

import dev.cellc.compiler.source.LineMap;
import dev.cellc.compiler.yaml.YamlNode.Entry;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The way from the root of a document to a value in it: keys, and places in lists, such as {@code spec.ports[0].port}. */
public record FieldPath(List<Step> steps) {
    private static final FieldPath ROOT = new FieldPath(List.of());

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /** One step of a way. */
    public sealed interface Step {}

    /** To the value of a key. */
    public record Key(String name) implements Step {}

    /** To an item of a list, counted from 0. */
    public record Item(int index) implements Step {}

    /** To the value that a line is about: that of the last key in it, or of the text that it goes on with. */
    public static Optional<FieldPath> atLine(YamlNode root, int line) {
        LineMap lines = LineMap.of(root.span().file());
        FieldPath[] found = new FieldPath[1];
        ROOT.walk(root, (path, value) -> {
            int start = lines.position(value.start()).line();
            if (start == line
                    || (start < line && line <= lines.position(value.end()).line() && value.isText())) {
                found[0] = path;
            }
        });
        return Optional.ofNullable(found[0]);
    }

    /** Calls for each scalar with the way to it. */
    public static void scalars(YamlNode root, BiConsumer<FieldPath, Scalar> visitor) {
        ROOT.walk(root, (path, value) -> {
            if (value.node() instanceof Scalar scalar) {
                visitor.accept(path, scalar);
            }
        });
    }

    /** A value together with its key, if it has one. */
    private record Value(int start, YamlNode node) {

        int end() {
            return Math.max(start, node.span().end() - 1);
        }

        boolean isText() {
            return node instanceof Scalar;
        }
    }

    private void walk(YamlNode node, BiConsumer<FieldPath, Value> visitor) {
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                FieldPath below = to(new Key(entry.key().text()));
                visitor.accept(below, new Value(entry.key().span().start(), entry.value()));
                below.walk(entry.value(), visitor);
            }
        } else if (node instanceof Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                YamlNode item = sequence.items().get(i);
                FieldPath below = to(new Item(i));
                if (item instanceof Scalar) {
                    visitor.accept(below, new Value(item.span().start(), item));
                }
                below.walk(item, visitor);
            }
        }
    }

    private FieldPath to(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new FieldPath(more);
    }

    /** What stands at the end of the way. */
    public Optional<YamlNode> in(YamlNode root) {
        YamlNode at = root;
        for (Step step : steps) {
            YamlNode next = null;
            if (step instanceof Key key && at instanceof Mapping mapping) {
                next = mapping.get(key.name());
            } else if (step instanceof Item item
                    && at instanceof Sequence sequence
                    && item.index() < sequence.items().size()) {
                next = sequence.items().get(item.index());
            }
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at);
    }

    /** A key with characters of other meaning stands in brackets. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Step step : steps) {
            if (step instanceof Item item) {
                out.append('[').append(item.index()).append(']');
            } else if (step instanceof Key key && key.name().matches("[A-Za-z0-9_-]+")) {
                out.append(out.length() == 0 ? "" : ".").append(key.name());
            } else if (step instanceof Key key) {
                out.append("['").append(key.name()).append("']");
            }
        }
        return out.toString();
    }
}
