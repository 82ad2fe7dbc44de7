package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Record and schema → the differences between them. A component stands for the property of its name (an underscore
 * at the end keeps it apart from a word of Java), and its type for the property's schema.
 */
final class SchemaSync {
    private final List<String> differences = new ArrayList<>();

    private SchemaSync() {}

    static List<String> compare(String path, Class<?> record, JsonSchema schema) {
        SchemaSync sync = new SchemaSync();
        sync.record(path, record, schema);
        return sync.differences;
    }

    private void record(String path, Class<?> record, JsonSchema schema) {
        SortedMap<String, JsonSchema> properties = schema.properties();
        Map<String, RecordComponent> components = components(record);
        SortedSet<String> names = new TreeSet<>(properties.keySet());
        names.addAll(components.keySet());
        for (String name : names) {
            RecordComponent component = components.get(name);
            JsonSchema property = properties.get(name);
            if (component == null) {
                differences.add(path + ": `" + name + "` is in the schema only");
            } else if (property == null) {
                differences.add(path + ": `" + name + "` is in " + record.getSimpleName() + " only");
            } else {
                presence(path + '.' + name, component, schema.requires(name));
                value(path + '.' + name, component.getGenericType(), property);
            }
        }
    }

    private static Map<String, RecordComponent> components(Class<?> record) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = component.getName();
            components.put(name.endsWith("_") ? name.substring(0, name.length() - 1) : name, component);
        }
        return components;
    }

    /** What may be left out is nullable, unless its emptiness says the same. */
    private void presence(String path, RecordComponent component, boolean required) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean canBeEmpty = component.getType() == List.class || component.getType() == Entries.class;
        if (nullable && required) {
            differences.add(path + ": required, but nullable in the record");
        } else if (!nullable && !required && !canBeEmpty) {
            differences.add(path + ": optional, but not nullable in the record");
        }
    }

    private void value(String path, Type type, JsonSchema schema) {
        if (type instanceof ParameterizedType generic) {
            container(path, generic, schema);
        } else if (type == YamlNode.class) {
            freeForm(path, schema);
        } else if (((Class<?>) type).isRecord()) {
            record(path, (Class<?>) type, schema);
        } else {
            scalar(path, (Class<?>) type, schema);
        }
    }

    private void container(String path, ParameterizedType type, JsonSchema schema) {
        Type argument = type.getActualTypeArguments()[0];
        if (type.getRawType() == Located.class) {
            value(path, argument, schema);
            return;
        }
        boolean list = type.getRawType() == List.class;
        JsonSchema inner = list ? schema.items() : schema.freeValues();
        if (inner.isEmpty()) {
            differences.add(path + (list ? ": no list in the schema" : ": no mapping with free keys in the schema"));
        } else {
            value(path + (list ? "[]" : "{}"), argument, inner);
        }
    }

    /** A node that keeps its syntax is for text of other languages, and for what may be of several types. */
    private void freeForm(String path, JsonSchema schema) {
        if (schema.types().size() == 1 && !schema.properties().isEmpty()) {
            differences.add(path + ": has properties in the schema, but is free-form in the record");
        }
    }

    private void scalar(String path, Class<?> type, JsonSchema schema) {
        if (type.isEnum()) {
            List<String> words = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Keyword) constant).text())
                    .sorted()
                    .toList();
            if (!words.equals(schema.words())) {
                differences.add(path + ": " + words + " in the record, " + schema.words() + " in the schema");
            }
        } else if (!schema.words().isEmpty()) {
            differences.add(path + ": one of " + schema.words() + " in the schema, any text in the record");
        } else if (!schema.types().contains(jsonType(type))) {
            differences.add(
                    path + ": " + type.getSimpleName() + " in the record, " + schema.types() + " in the schema");
        }
    }

    private static String jsonType(Class<?> type) {
        if (type == String.class) {
            return "string";
        }
        return type == Boolean.class ? "boolean" : "integer";
    }
}
