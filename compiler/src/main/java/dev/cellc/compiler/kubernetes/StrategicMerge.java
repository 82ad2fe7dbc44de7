package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * The same for a patch that is in declared order but for its own fields, and has no empty list or map, over a base that
     * came of a merge: there is nothing to arrange then, and types of what only the patch has are not asked for.
     */
    public static Tree.Obj overlay(Tree.Obj base, Tree.Obj patch, ApiType type) {
        return objects(base, patch, new Shape.ObjectOf(type));
    }

    static Tree.Obj objects(Tree.Obj base, Tree.Obj patch, Shape shape) {
        if (says(patch, Directives.DELETE)) {
            return Tree.Obj.EMPTY;
        }
        if (says(patch, Directives.REPLACE)) {
            return plainObject(patch);
        }
        List<Tree.Field> result =
                new ArrayList<>(base.fields().size() + patch.fields().size());
        Tree kept = patch.get(Directives.RETAIN_KEYS);
        for (Tree.Field field : base.fields()) {
            if (isRetained(field.name(), kept)) {
                Tree change = Directives.isDirective(field.name()) ? null : patch.get(field.name());
                Tree value = change == null ? field.value() : merged(field.value(), change, shape.child(field.name()));
                add(result, field, value);
            }
        }
        boolean hasDirectives = false;
        for (Tree.Field field : patch.fields()) {
            if (Directives.isDirective(field.name())) {
                hasDirectives = true;
            } else if (base.get(field.name()) == null || !isRetained(field.name(), kept)) {
                add(result, field, plain(field.value()));
            }
        }
        for (int i = 0; hasDirectives && i < patch.fields().size(); i++) {
            Tree.Field field = patch.fields().get(i);
            String list = Directives.listOf(field.name());
            if (list != null) {
                applyListDirective(result, list, field, base, shape);
            }
        }
        if (shape instanceof Shape.ObjectOf known) {
            FieldOrder.sort(result, known.type());
        }
        return new Tree.Obj(result);
    }

    private static boolean isRetained(String name, @Nullable Tree kept) {
        return !(kept instanceof Tree.Arr list) || list.items().contains(Tree.text(name));
    }

    /** Adds a field with another value; null leaves no trace. */
    @SuppressWarnings("ReferenceEquality") // what a patch does not change is taken as it is
    private static void add(List<Tree.Field> fields, Tree.Field field, @Nullable Tree value) {
        if (value != null) {
            fields.add(value == field.value() ? field : new Tree.Field(field.name(), value));
        }
    }

    private static @Nullable Tree merged(Tree base, Tree patch, Shape shape) {
        if (base instanceof Tree.Obj old && patch instanceof Tree.Obj added) {
            return objects(old, added, shape);
        }
        if (base instanceof Tree.Arr old && patch instanceof Tree.Arr added && shape instanceof Shape.ListOf list) {
            return ListMerger.merge(old, added, list);
        }
        return plain(patch);
    }

    private static void applyListDirective(
            List<Tree.Field> result, String name, Tree.Field directive, Tree.Obj base, Shape shape) {
        int at = indexOf(result, name);
        if (at < 0
                || !(result.get(at).value() instanceof Tree.Arr list)
                || !(directive.value() instanceof Tree.Arr named)
                || !(shape.child(name) instanceof Shape.ListOf known)) {
            return;
        }
        if (directive.name().startsWith(Directives.SET_ELEMENT_ORDER)) {
            Tree.Arr before = base.get(name) instanceof Tree.Arr old ? old : EMPTY;
            result.set(
                    at, new Tree.Field(name, ListMerger.ordered(list.items(), named.items(), before.items(), known)));
        } else {
            List<Tree> left = new ArrayList<>(list.items());
            left.removeIf(item -> named.items().contains(item));
            result.set(at, new Tree.Field(name, Tree.list(left)));
        }
    }

    private static int indexOf(List<Tree.Field> fields, String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
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
        if (isPlain(patch)) {
            return patch;
        }
        return patch instanceof Tree.Obj object ? plainObject(object) : plainList(((Tree.Arr) patch).items());
    }

    private static boolean isNull(Tree patch) {
        return patch instanceof Tree.Num number && number.text().equals("null");
    }

    /** Whether there is neither a null nor a directive in a part of a patch, so that it stands for itself. */
    private static boolean isPlain(Tree patch) {
        boolean isPlain = !isNull(patch);
        if (patch instanceof Tree.Obj object) {
            List<Tree.Field> fields = object.fields();
            for (int i = 0; isPlain && i < fields.size(); i++) {
                isPlain = !Directives.isDirective(fields.get(i).name())
                        && isPlain(fields.get(i).value());
            }
        } else if (patch instanceof Tree.Arr list) {
            for (int i = 0; isPlain && i < list.items().size(); i++) {
                isPlain = isPlain(list.items().get(i));
            }
        }
        return isPlain;
    }

    private static Tree.Obj plainObject(Tree.Obj patch) {
        List<Tree.Field> result = new ArrayList<>(patch.fields().size());
        for (Tree.Field field : patch.fields()) {
            if (!Directives.isDirective(field.name())) {
                add(result, field, plain(field.value()));
            }
        }
        return new Tree.Obj(result);
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
}
