package dev.cellc.compiler.validate;

import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.declaration.Keyword;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a node becomes by the type of a component: worked out once for each component, as reflection is slow. */
sealed interface ValueForm {

    Object value(YamlNode node);

    /** What there is where nothing is written. */
    default @Nullable Object absent() {
        return null;
    }

    static ValueForm of(Type type) {
        if (type == YamlNode.class) {
            return new Untouched();
        }
        if (!(type instanceof ParameterizedType generic)) {
            return new Nested((Class<?>) type);
        }
        Type argument = generic.getActualTypeArguments()[0];
        if (generic.getRawType() == Located.class) {
            return new Placed(ofLocated((Class<?>) argument));
        }
        return generic.getRawType() == List.class ? new Listed(of(argument)) : new Keyed(of(argument));
    }

    private static ValueForm ofLocated(Class<?> type) {
        if (type.isRecord()) {
            return new Nested(type);
        }
        if (type.isEnum()) {
            List<Keyword> constants = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                constants.add((Keyword) constant);
            }
            return new OneOf(constants);
        }
        return new Simple(type);
    }

    /** The node itself. */
    record Untouched() implements ValueForm {
        @Override
        public Object value(YamlNode node) {
            return node;
        }
    }

    /** Another record. */
    record Nested(Class<?> record) implements ValueForm {
        @Override
        public Object value(YamlNode node) {
            return RecordDecoder.record((Mapping) node, record);
        }
    }

    /** A value with its place. */
    record Placed(ValueForm inner) implements ValueForm {
        @Override
        public Object value(YamlNode node) {
            return new Located<>(inner.value(node), node.span());
        }
    }

    /** A constant of an enum. */
    record OneOf(List<Keyword> constants) implements ValueForm {
        @Override
        public Object value(YamlNode node) {
            String text = ((Scalar) node).text();
            for (Keyword constant : constants) {
                if (constant.text().equals(text)) {
                    return constant;
                }
            }
            throw new IllegalStateException("no constant " + text + " among " + constants);
        }
    }

    /** A text, a boolean or a whole number, which {@code 1e3} and {@code 5.0} are too to a schema. */
    record Simple(Class<?> type) implements ValueForm {
        @Override
        public Object value(YamlNode node) {
            String text = ((Scalar) node).text();
            if (type == Integer.class) {
                return new BigDecimal(text).intValueExact();
            }
            if (type == Long.class) {
                return new BigDecimal(text).longValueExact();
            }
            return type == Boolean.class ? (Object) text.equalsIgnoreCase("true") : text;
        }
    }

    /** All items of a sequence. */
    record Listed(ValueForm item) implements ValueForm {
        @Override
        public Object value(YamlNode node) {
            List<YamlNode> nodes = ((Sequence) node).items();
            Object[] items = new Object[nodes.size()];
            for (int i = 0; i < items.length; i++) {
                items[i] = item.value(nodes.get(i));
            }
            return List.of(items);
        }

        @Override
        public Object absent() {
            return List.of();
        }
    }

    /** The entries of a mapping that say something. */
    record Keyed(ValueForm item) implements ValueForm {
        private static final Entries<Object> NONE = Entries.empty();

        @Override
        public Object value(YamlNode node) {
            Mapping mapping = (Mapping) node;
            List<Entries.Entry<Object>> entries =
                    new ArrayList<>(mapping.entries().size());
            for (YamlNode.Entry entry : mapping.entries()) {
                if (saysSomething(entry.value())) {
                    Located<String> key =
                            new Located<>(entry.key().text(), entry.key().span());
                    entries.add(new Entries.Entry<>(key, item.value(entry.value())));
                }
            }
            return new Entries<>(entries);
        }

        /** A null says nothing, and neither does the boolean that v0.3.2 had where there is an object now. */
        private boolean saysSomething(YamlNode value) {
            return item instanceof Nested
                    ? value instanceof Mapping
                    : !(value instanceof Scalar scalar && scalar.isNull());
        }

        @Override
        public Object absent() {
            return NONE;
        }
    }
}
