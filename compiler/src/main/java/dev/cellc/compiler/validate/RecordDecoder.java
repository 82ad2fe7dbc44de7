package dev.cellc.compiler.validate;

import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Header;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * YAML → declaration records, by the names and types of their components. The schema has been applied before, so
 * that nothing here can fail on an author's mistake.
 */
final class RecordDecoder {

    private record Shape(Constructor<?> constructor, List<Member> members) {}

    private record Member(String property, ValueForm form) {}

    /** The same for every decoder, on every thread. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> record) {
            return shapeOf(record);
        }
    };

    <T> T decode(Mapping mapping, Class<T> record) {
        return record.cast(record(mapping, record));
    }

    static Object record(Mapping mapping, Class<?> record) {
        Shape shape = SHAPES.get(record);
        @Nullable Object[] arguments = new Object[shape.members().size()];
        for (int i = 0; i < arguments.length; i++) {
            Member member = shape.members().get(i);
            YamlNode value = mapping.get(member.property());
            ValueForm form = member.form();
            arguments[i] = value == null || isNull(value) ? form.absent() : form.value(value);
        }
        return construct(shape.constructor(), arguments);
    }

    private static boolean isNull(YamlNode value) {
        return value instanceof Scalar scalar && scalar.isNull();
    }

    /** A declaration is its header and, decoded from {@code spec}, its body. */
    Declaration declaration(Class<? extends Declaration> record, Header header, Mapping root) {
        Shape shape = SHAPES.get(record);
        YamlNode spec = root.get("spec");
        Object body = spec instanceof Mapping ? shape.members().get(1).form().value(spec) : null;
        return record.cast(construct(shape.constructor(), new @Nullable Object[] {header, body}));
    }

    private static Shape shapeOf(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        List<Member> members = new ArrayList<>(components.length);
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            String name = components[i].getName();
            String property = name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
            members.add(new Member(property, ValueForm.of(components[i].getGenericType())));
        }
        try {
            return new Shape(record.getDeclaredConstructor(types), members);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object construct(Constructor<?> constructor, @Nullable Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot build " + constructor, e);
        }
    }
}
