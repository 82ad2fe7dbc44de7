package dev.cellc.compiler.validate;

import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.declaration.Header;
import dev.cellc.compiler.declaration.Keyword;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * YAML → declaration records, by the names and types of their components. The schema has been applied before, so
 * that nothing here can fail on an author's mistake.
 */
final class RecordDecoder {

    private record Shape(Constructor<?> constructor, List<Member> members) {}

    private record Member(String property, Type type) {}

    /** The same for every decoder, on every thread. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> record) {
            return shapeOf(record);
        }
    };

    <T> T decode(Mapping mapping, Class<T> record) {
        Shape shape = SHAPES.get(record);
        @Nullable Object[] arguments = new Object[shape.members().size()];
        for (int i = 0; i < arguments.length; i++) {
            Member member = shape.members().get(i);
            YamlNode value = mapping.get(member.property());
            boolean isAbsent = value == null || (value instanceof Scalar scalar && scalar.isNull());
            arguments[i] = isAbsent ? absent(member.type()) : value(Objects.requireNonNull(value), member.type());
        }
        return record.cast(construct(shape.constructor(), arguments));
    }

    /** A declaration is its header and, decoded from {@code spec}, its body. */
    Declaration declaration(Class<? extends Declaration> record, Header header, Mapping root) {
        Shape shape = SHAPES.get(record);
        YamlNode spec = root.get("spec");
        Object body =
                spec instanceof Mapping ? value(spec, shape.members().get(1).type()) : null;
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
            members.add(new Member(property, components[i].getGenericType()));
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

    private static @Nullable Object absent(Type type) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == List.class) {
                return List.of();
            }
            if (generic.getRawType() == Entries.class) {
                return Entries.empty();
            }
        }
        return null;
    }

    private Object value(YamlNode node, Type type) {
        if (type == YamlNode.class) {
            return node;
        }
        if (!(type instanceof ParameterizedType generic)) {
            return decode((Mapping) node, (Class<?>) type);
        }
        Type argument = generic.getActualTypeArguments()[0];
        if (generic.getRawType() == Located.class) {
            return new Located<>(located(node, (Class<?>) argument), node.span());
        }
        return generic.getRawType() == List.class ? list((Sequence) node, argument) : entries((Mapping) node, argument);
    }

    private Object located(YamlNode node, Class<?> type) {
        if (type.isRecord()) {
            return decode((Mapping) node, type);
        }
        String text = ((Scalar) node).text();
        if (type == Integer.class) {
            return wholeNumber(text).intValueExact();
        }
        if (type == Long.class) {
            return wholeNumber(text).longValueExact();
        }
        if (type == Boolean.class) {
            return text.equalsIgnoreCase("true");
        }
        return type.isEnum() ? constant(type, text) : text;
    }

    /** To a schema {@code 1e3} and {@code 5.0} are whole numbers too. */
    private static BigDecimal wholeNumber(String text) {
        return new BigDecimal(text);
    }

    private static Object constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((Keyword) constant).text().equals(text)) {
                return constant;
            }
        }
        throw new IllegalStateException("no constant " + text + " in " + type);
    }

    private List<Object> list(Sequence sequence, Type item) {
        List<Object> items = new ArrayList<>(sequence.items().size());
        for (YamlNode node : sequence.items()) {
            items.add(value(node, item));
        }
        return List.copyOf(items);
    }

    private Entries<Object> entries(Mapping mapping, Type type) {
        List<Entries.Entry<Object>> entries = new ArrayList<>(mapping.entries().size());
        for (YamlNode.Entry entry : mapping.entries()) {
            if (saysSomething(entry.value(), type)) {
                Located<String> key =
                        new Located<>(entry.key().text(), entry.key().span());
                entries.add(new Entries.Entry<>(key, value(entry.value(), type)));
            }
        }
        return new Entries<>(entries);
    }

    /** A null says nothing, and neither does the boolean that v0.3.2 had where there is an object now. */
    private static boolean saysSomething(YamlNode value, Type type) {
        boolean needsObject = type instanceof Class<?> record && record.isRecord();
        return needsObject ? value instanceof Mapping : !(value instanceof Scalar scalar && scalar.isNull());
    }
}
