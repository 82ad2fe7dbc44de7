package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;

/** A tree in any order → the same tree with fields in declared order, without empty lists and maps. */
final class FieldOrder {

    private FieldOrder() {}

    /** Fields that the type does not know come last; maps keep their order, for it is the author's. */
    static Tree.Obj arrange(Tree.Obj object, ApiType type) {
        List<Tree.Field> fields = new ArrayList<>(object.fields().size());
        for (String name : type.fieldNames()) {
            Tree value = object.get(name);
            if (value != null) {
                add(fields, name, value, new Shape.ObjectOf(type).child(name));
            }
        }
        for (Tree.Field field : object.fields()) {
            if (type.field(field.name()) == null) {
                fields.add(field);
            }
        }
        return new Tree.Obj(fields);
    }

    private static void add(List<Tree.Field> fields, String name, Tree value, Shape shape) {
        if (!isEmpty(value, shape)) {
            fields.add(new Tree.Field(name, arrange(value, shape)));
        }
    }

    /** To Kubernetes an empty list or map is none; an empty object is not: {@code emptyDir: {}} asks for a volume. */
    private static boolean isEmpty(Tree value, Shape shape) {
        return (shape instanceof Shape.ListOf && value.equals(new Tree.Arr(List.of())))
                || (shape instanceof Shape.MapOf && value.equals(new Tree.Obj(List.of())));
    }

    private static Tree arrange(Tree value, Shape shape) {
        if (value instanceof Tree.Obj object && shape instanceof Shape.ObjectOf known) {
            return arrange(object, known.type());
        }
        if (value instanceof Tree.Arr list && shape instanceof Shape.ListOf known) {
            return Tree.list(list.items().stream()
                    .map(item -> arrange(item, known.item()))
                    .toList());
        }
        return value;
    }
}
