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
        for (ModelFields.Field field : type.fields().all()) {
            Tree value = object.get(field.name());
            if (value != null && !isEmpty(value, field.shape())) {
                fields.add(new Tree.Field(field.name(), arrange(value, field.shape())));
            }
        }
        for (Tree.Field field : object.fields()) {
            if (type.field(field.name()) == null) {
                fields.add(field);
            }
        }
        return new Tree.Obj(fields);
    }

    /** To Kubernetes an empty list or map is none; an empty object is not: {@code emptyDir: {}} asks for a volume. */
    private static boolean isEmpty(Tree value, Shape shape) {
        return (shape instanceof Shape.ListOf
                        && value instanceof Tree.Arr list
                        && list.items().isEmpty())
                || (shape instanceof Shape.MapOf
                        && value instanceof Tree.Obj map
                        && map.fields().isEmpty());
    }

    private static Tree arrange(Tree value, Shape shape) {
        if (value instanceof Tree.Obj object && shape instanceof Shape.ObjectOf known) {
            return arrange(object, known.type());
        }
        if (value instanceof Tree.Arr list && shape instanceof Shape.ListOf known) {
            List<Tree> items = new ArrayList<>(list.items().size());
            for (Tree item : list.items()) {
                items.add(arrange(item, known.item()));
            }
            return Tree.list(items);
        }
        return value;
    }
}
