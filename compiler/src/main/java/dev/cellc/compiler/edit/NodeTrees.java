package dev.cellc.compiler.edit;

import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** YAML as it was written → a tree that can be written again. */
final class NodeTrees {
    private NodeTrees() {}

    /** Null for null, which leaves no trace. */
    static @Nullable Tree of(@Nullable YamlNode node) {
        if (node instanceof Mapping mapping) {
            return fields(mapping, List.of());
        }
        if (node instanceof Sequence sequence) {
            return Tree.list(sequence.items().stream()
                    .map(NodeTrees::of)
                    .flatMap(tree -> tree == null ? List.<Tree>of().stream() : List.of(tree).stream())
                    .toList());
        }
        return node instanceof Scalar scalar ? of(scalar) : null;
    }

    /** A mapping without some of its keys. */
    static Tree.Obj fields(Mapping mapping, List<String> left) {
        Tree.Builder object = Tree.object();
        for (YamlNode.Entry entry : mapping.entries()) {
            if (!left.contains(entry.key().text())) {
                object.put(entry.key().text(), of(entry.value()));
            }
        }
        return object.build();
    }

    private static @Nullable Tree of(Scalar scalar) {
        return switch (scalar.type()) {
            case NULL -> null;
            case BOOLEAN -> new Tree.Bool(scalar.text().toLowerCase(Locale.ROOT).equals("true"));
            case INTEGER, FLOAT -> new Tree.Num(scalar.text());
            case STRING, AMBIGUOUS -> Tree.text(scalar.text());
        };
    }

    /** Whether two trees say the same; the order of keys says nothing. */
    static boolean sameMeaning(Tree one, Tree other) {
        return Objects.equals(sorted(one), sorted(other));
    }

    /** With the keys of every object in alphabetical order. */
    static @Nullable Tree sorted(@Nullable Tree tree) {
        if (tree instanceof Tree.Obj object) {
            List<Tree.Field> fields = new ArrayList<>();
            for (Tree.Field field : object.fields()) {
                fields.add(new Tree.Field(field.name(), Objects.requireNonNull(sorted(field.value()))));
            }
            fields.sort(Comparator.comparing(Tree.Field::name));
            return new Tree.Obj(fields);
        }
        if (tree instanceof Tree.Arr array) {
            return Tree.list(array.items().stream()
                    .map(item -> Objects.requireNonNull(sorted(item)))
                    .toList());
        }
        return tree;
    }
}
