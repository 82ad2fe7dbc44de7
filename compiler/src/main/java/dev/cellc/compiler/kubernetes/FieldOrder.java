package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tree in any order → the same tree with fields in declared order, without empty lists and maps. What is so already
 * is taken as it is.
 */
final class FieldOrder {

    private FieldOrder() {}

    /** Fields that the type does not know come last; maps keep their order, for it is the author's. */
    @SuppressWarnings("ReferenceEquality") // what needs no arranging is given back as it is
    static Tree.Obj arrange(Tree.Obj object, ApiType type) {
        ModelFields known = type.fields();
        List<Tree.Field> old = object.fields();
        List<Tree.Field> fields = null;
        for (int i = 0; i < old.size(); i++) {
            Tree.Field field = old.get(i);
            Tree value = arrange(field.value(), known.get(field.name()));
            if (fields == null && value != field.value()) {
                fields = new ArrayList<>(old.subList(0, i));
            }
            if (fields != null && value != null) {
                fields.add(value == field.value() ? field : new Tree.Field(field.name(), value));
            }
        }
        if (fields == null && isSorted(old, known)) {
            return object;
        }
        List<Tree.Field> arranged = fields == null ? new ArrayList<>(old) : fields;
        sort(arranged, type);
        return new Tree.Obj(arranged);
    }

    /** Puts fields in declared order, and those that the type does not know after them, as they come. */
    static void sort(List<Tree.Field> fields, ApiType type) {
        ModelFields known = type.fields();
        if (!isSorted(fields, known)) {
            fields.sort(Comparator.comparingInt(field -> known.place(field.name())));
        }
    }

    private static boolean isSorted(List<Tree.Field> fields, ModelFields known) {
        int before = 0;
        for (int i = 0; i < fields.size(); i++) {
            int place = known.place(fields.get(i).name());
            if (place < before) {
                return false;
            }
            before = place;
        }
        return true;
    }

    /** To Kubernetes an empty list or map is none; an empty object is not: {@code emptyDir: {}} asks for a volume. */
    private static @Nullable Tree arrange(Tree value, ModelFields.@Nullable Field field) {
        if (field == null) {
            return value;
        }
        if (value instanceof Tree.Arr list && field.shape() instanceof Shape.ListOf known) {
            return list.items().isEmpty() ? null : arrange(list, known.item());
        }
        boolean isNone =
                value instanceof Tree.Obj map && map.fields().isEmpty() && field.shape() instanceof Shape.MapOf;
        return isNone ? null : arrange(value, field.shape());
    }

    private static Tree arrange(Tree value, Shape shape) {
        if (value instanceof Tree.Obj object && shape instanceof Shape.ObjectOf known) {
            return arrange(object, known.type());
        }
        return value instanceof Tree.Arr list && shape instanceof Shape.ListOf known
                ? arrange(list, known.item())
                : value;
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private static Tree.Arr arrange(Tree.Arr list, Shape shape) {
        if (shape instanceof Shape.Scalar) {
            return list;
        }
        List<Tree> items = null;
        for (int i = 0; i < list.items().size(); i++) {
            Tree old = list.items().get(i);
            Tree item = arrange(old, shape);
            if (items == null && item != old) {
                items = new ArrayList<>(list.items());
            }
            if (items != null) {
                items.set(i, item);
            }
        }
        return items == null ? list : Tree.list(items);
    }
}
