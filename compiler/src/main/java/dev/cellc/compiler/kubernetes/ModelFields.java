package dev.cellc.compiler.kubernetes;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one fabric8 model class, by plain reflection. Jackson's annotations are left alone, because reading
 * them triples the cost of the first use; what they say follows from rules that a test holds against them: a leading
 * underscore only escapes a Java keyword, the order is that of the names after the three customary ones, and only
 * lists and maps are left out when empty.
 */
final class ModelFields {
    private static final String UNKNOWN = "additionalProperties";
    private static final List<String> FIRST = List.of("apiVersion", "kind", "metadata");

    private final Map<String, Field> fields;

    /** A field: its name in a manifest, how many come before it there, and what may stand in it. */
    record Field(String name, int place, Shape shape) {}

    private ModelFields(Map<String, Field> fields) {
        this.fields = fields;
    }

    static ModelFields of(Class<?> model) {
        Map<String, ListMerge> merges = MergeTable.of(new ApiType(model).name());
        Map<String, java.lang.reflect.Field> members = new TreeMap<>(ModelFields::compare);
        for (java.lang.reflect.Field member : model.getDeclaredFields()) {
            boolean isField = !Modifier.isStatic(member.getModifiers()) && !member.isSynthetic();
            if (isField && !member.getName().equals(UNKNOWN)) {
                members.put(jsonName(member.getName()), member);
            }
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        members.forEach((name, member) -> {
            ListMerge merge = merges.getOrDefault(name, ListMerge.Whole.REPLACED);
            fields.put(name, new Field(name, fields.size(), shape(member.getGenericType(), merge)));
        });
        return new ModelFields(fields);
    }

    private static int compare(String name, String other) {
        int byRank = Integer.compare(rank(name), rank(other));
        return byRank != 0 ? byRank : name.compareTo(other);
    }

    private static String jsonName(String member) {
        return member.startsWith("_") ? member.substring(1) : member;
    }

    private static int rank(String name) {
        int index = FIRST.indexOf(name);
        return index < 0 ? FIRST.size() : index;
    }

    private static Shape shape(Type type, ListMerge merge) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Shape element = shape(arguments[arguments.length - 1], ListMerge.Whole.REPLACED);
            return generic.getRawType() == Map.class ? new Shape.MapOf(element) : new Shape.ListOf(element, merge);
        }
        Class<?> model = (Class<?>) type;
        // by name: a class constant would load every one of these classes
        return switch (model.getSimpleName()) {
            case "String", "MicroTime", "Duration" -> Shape.Scalar.STRING;
            case "Integer", "Long" -> Shape.Scalar.INTEGER;
            case "Double", "Float", "Number" -> Shape.Scalar.NUMBER;
            case "Boolean" -> Shape.Scalar.BOOLEAN;
            case "Quantity" -> Shape.Scalar.QUANTITY;
            case "IntOrString" -> Shape.Scalar.INT_OR_STRING;
            case "Object", "AnyType", "FieldsV1" -> Shape.Anything.ANYTHING;
            default -> model.isInterface() ? Shape.Anything.ANYTHING : new Shape.ObjectOf(new ApiType(model));
        };
    }

    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    @Nullable Field get(String name) {
        return fields.get(name);
    }

    /** How many fields come before {@code name}; all of them, where it is none of them. */
    int place(String name) {
        Field field = fields.get(name);
        return field == null ? fields.size() : field.place();
    }
}
