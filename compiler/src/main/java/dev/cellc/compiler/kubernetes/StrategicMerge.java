package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Base × patch → object, as {@code k8s.io/apimachinery/pkg/util/strategicpatch} does it, but for directives inside of
 * something that the base lacks. There, Kubernetes drops a value that says {@code $patch: replace}, and writes a new
 * list item with its directives as they stand; here the one is taken, and the others act on nothing.
 */
public final class StrategicMerge {

    /** The null of a patch, which deletes. No tree that is written holds it, and no number reads like it. */
    public static final Tree NULL = new Tree.Num("null");

    private static final Tree.Arr EMPTY = new Tree.Arr(List.of());

    private StrategicMerge() {}

    /**
     * The merged object with its fields in declared order. Both sides have passed {@link TemplateChecker}: a list item
     * without its merge key is refused.
     */
    public static Tree.Obj merge(Tree.Obj base, Tree.Obj patch, ApiType type) {
        return FieldOrder.arrange(objects(base, patch, new Shape.ObjectOf(type)), type);
    }

    static Tree.Obj objects(Tree.Obj base, Tree.Obj patch, Shape shape) {
        if (says(patch, Directives.DELETE)) {
            return new Tree.Obj(List.of());
        }
        if (says(patch, Directives.REPLACE)) {
            return plainObject(patch);
        }
        Map<String, Tree> result = retained(base, patch);
        for (Tree.Field field : patch.fields()) {
            String name = field.name();
            if (!Directives.isDirective(name)) {
                put(result, name, merged(result.get(name), field.value(), shape.child(name)));
            }
        }
        for (Tree.Field field : patch.fields()) {
            applyListDirective(result, field, base, shape);
        }
        return object(result);
    }

    private static Map<String, Tree> retained(Tree.Obj base, Tree.Obj patch) {
        Map<String, Tree> result = new LinkedHashMap<>();
        Tree keys = patch.get(Directives.RETAIN_KEYS);
        for (Tree.Field field : base.fields()) {
            if (!(keys instanceof Tree.Arr list) || list.items().contains(Tree.text(field.name()))) {
                result.put(field.name(), field.value());
            }
        }
        return result;
    }

    private static @Nullable Tree merged(@Nullable Tree base, Tree patch, Shape shape) {
        if (base instanceof Tree.Obj old && patch instanceof Tree.Obj added) {
            return objects(old, added, shape);
        }
        if (base instanceof Tree.Arr old && patch instanceof Tree.Arr added && shape instanceof Shape.ListOf list) {
            return ListMerger.merge(old, added, list);
        }
        return plain(patch);
    }

    private static void applyListDirective(Map<String, Tree> result, Tree.Field directive, Tree.Obj base, Shape shape) {
        String name = Directives.listOf(directive.name());
        if (name == null
                || !(result.get(name) instanceof Tree.Arr list)
                || !(directive.value() instanceof Tree.Arr named)
                || !(shape.child(name) instanceof Shape.ListOf known)) {
            return;
        }
        if (directive.name().startsWith(Directives.SET_ELEMENT_ORDER)) {
            Tree.Arr before = base.get(name) instanceof Tree.Arr old ? old : EMPTY;
            result.put(name, ListMerger.ordered(list.items(), named.items(), before.items(), known));
        } else {
            result.put(
                    name,
                    Tree.list(list.items().stream()
                            .filter(item -> !named.items().contains(item))
                            .toList()));
        }
    }

    /** Whether {@code patch} carries {@code $patch} with this word. */
    static boolean says(Tree patch, String word) {
        return patch instanceof Tree.Obj object
                && object.get(Directives.PATCH) instanceof Tree.Text said
                && said.value().equals(word);
    }

    /** What a part of a patch stands for where there is nothing to merge it with; null where it only deletes. */
    static @Nullable Tree plain(Tree patch) {
        if (isNull(patch) || says(patch, Directives.DELETE)) {
            return null;
        }
        if (patch instanceof Tree.Obj object) {
            return plainObject(object);
        }
        return patch instanceof Tree.Arr list ? plainList(list.items()) : patch;
    }

    private static boolean isNull(Tree patch) {
        return patch instanceof Tree.Num number && number.text().equals("null");
    }

    private static Tree.Obj plainObject(Tree.Obj patch) {
        Map<String, Tree> result = new LinkedHashMap<>();
        for (Tree.Field field : patch.fields()) {
            if (!Directives.isDirective(field.name())) {
                put(result, field.name(), plain(field.value()));
            }
        }
        return object(result);
    }

    static Tree.Arr plainList(List<Tree> items) {
        List<Tree> result = new ArrayList<>(items.size());
        for (Tree item : items) {
            // an item that says `replace` speaks of the list, and is none of its items
            Tree plain = says(item, Directives.REPLACE) ? null : plain(item);
            if (plain != null) {
                result.add(plain);
            }
        }
        return Tree.list(result);
    }

    private static void put(Map<String, Tree> result, String name, @Nullable Tree value) {
        if (value == null) {
            result.remove(name);
        } else {
            result.put(name, value);
        }
    }

    private static Tree.Obj object(Map<String, Tree> fields) {
        List<Tree.Field> result = new ArrayList<>(fields.size());
        fields.forEach((name, value) -> result.add(new Tree.Field(name, value)));
        return new Tree.Obj(result);
    }
}
