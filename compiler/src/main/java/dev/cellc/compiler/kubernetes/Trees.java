package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Authors' YAML → ordered trees. */
public final class Trees {

    private Trees() {}

    /** A template that an author wrote; nulls leave no trace. The template has passed {@link TemplateChecker#check}. */
    public static Tree.Obj of(YamlNode.Mapping template, ApiType type) {
        return mapping(template, new Shape.ObjectOf(type), null);
    }

    /** What an author wrote of an object whose type is not known; nulls leave no trace. */
    public static Tree.Obj of(YamlNode.Mapping object) {
        return mapping(object, Shape.Anything.ANYTHING, null);
    }

    /**
     * A patch that an author wrote; nulls stay, as {@link StrategicMerge#NULL}. The patch has passed
     * {@link TemplateChecker#checkPatch}.
     */
    public static Tree.Obj patch(YamlNode.Mapping patch, ApiType type) {
        return mapping(patch, new Shape.ObjectOf(type), StrategicMerge.NULL);
    }

    private static Tree.Obj mapping(YamlNode.Mapping mapping, Shape shape, @Nullable Tree nothing) {
        Tree.Builder tree = Tree.object();
        for (YamlNode.Entry entry : mapping.entries()) {
            String name = entry.key().text();
            tree.put(name, node(entry.value(), child(shape, name), nothing));
        }
        return tree.build();
    }

    /** A directive for a list holds items of that list. */
    private static Shape child(Shape shape, String name) {
        String list = Directives.listOf(name);
        return shape.child(list == null ? name : list);
    }

    private static @Nullable Tree node(YamlNode node, Shape shape, @Nullable Tree nothing) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping(mapping, shape, nothing);
        }
        if (node instanceof YamlNode.Sequence sequence) {
            Shape item = shape instanceof Shape.ListOf list ? list.item() : Shape.Anything.ANYTHING;
            List<Tree> items = new ArrayList<>();
            for (YamlNode child : sequence.items()) {
                // a null among the items deletes nothing
                boolean isNull = child instanceof YamlNode.Scalar scalar && scalar.isNull();
                Tree tree = isNull ? null : node(child, item, nothing);
                if (tree != null) {
                    items.add(tree);
                }
            }
            return Tree.list(items);
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        return scalar.isNull() ? nothing : scalar(scalar, shape);
    }

    private static Tree scalar(YamlNode.Scalar scalar, Shape shape) {
        // Kubernetes hands every quantity back as a string, so that is how it is written from the start
        if (shape == Shape.Scalar.STRING || shape == Shape.Scalar.QUANTITY) {
            return Tree.text(scalar.text());
        }
        return switch (scalar.type()) {
            case INTEGER, FLOAT -> new Tree.Num(scalar.text());
            case BOOLEAN -> new Tree.Bool(scalar.text().toLowerCase(Locale.ROOT).equals("true"));
            case STRING, AMBIGUOUS, NULL -> Tree.text(scalar.text());
        };
    }
}
