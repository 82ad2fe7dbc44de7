package dev.cellc.compiler.validate;

import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Entry;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One keyword of a schema, or those that belong together: whether it holds for a value, as JSON Schema has it. */
sealed interface SchemaRule {

    /** {@code doubts} is told where the answer is worth nothing. */
    boolean holds(YamlNode node, Doubts doubts);

    /** All of some rules; a schema is the rules of its keywords. */
    record All(List<SchemaRule> rules) implements SchemaRule {
        @Override
        public boolean holds(YamlNode node, Doubts doubts) {
            // by index, here and below: every node of a tree is judged by many rules, which would have an iterator each
            for (int i = 0; i < rules.size(); i++) {
                if (!rules.get(i).holds(node, doubts)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** So many of some rules: {@code anyOf}, {@code oneOf}. */
    record Some(List<SchemaRule> rules, int least, int most) implements SchemaRule {
        @Override
        public boolean holds(YamlNode node, Doubts doubts) {
            int holding = 0;
            for (int i = 0; i < rules.size(); i++) {
                holding += rules.get(i).holds(node, doubts) ? 1 : 0;
            }
            return holding >= least && holding <= most;
        }
    }

    /** The schema {@code false}. */
    record Never() implements SchemaRule {
        @Override
        public boolean holds(YamlNode node, Doubts doubts) {
            return false;
        }
    }

    /** A keyword that nobody has taught to this compiler. */
    record Unknown() implements SchemaRule {
        @Override
        public boolean holds(YamlNode node, Doubts doubts) {
            doubts.raise();
            return true;
        }
    }

    /** {@code if}, {@code then} and {@code else}. */
    record Conditional(SchemaRule condition, SchemaRule then, SchemaRule otherwise) implements SchemaRule {
        @Override
        public boolean holds(YamlNode node, Doubts doubts) {
            return (condition.holds(node, doubts) ? then : otherwise).holds(node, doubts);
        }
    }

    /** {@code $ref}: what it names is looked up once, when a value first needs it. */
    final class Reference implements SchemaRule {
        private final Supplier<SchemaRule> target;
        private volatile @Nullable SchemaRule found;

        Reference(Supplier<SchemaRule> target) {
            this.target = target;
        }

        @Override
        public boolean holds(YamlNode node, Doubts doubts) {
            SchemaRule rule = found;
            if (rule == null) {
                rule = target.get();
                found = rule;
            }
            return rule.holds(node, doubts);
        }
    }

    /** The type of a value. A number with a fraction or an exponent may be whole all the same. */
    record OneOfTypes(List<JsonType> types) implements SchemaRule {
        @Override
        public boolean holds(YamlNode node, Doubts doubts) {
            JsonType shape = JsonType.of(node);
            if (shape == JsonType.NUMBER && (types.contains(JsonType.INTEGER) || types.contains(JsonType.NUMBER))) {
                doubts.raise();
            }
            return types.contains(shape) || (shape == JsonType.INTEGER && types.contains(JsonType.NUMBER));
        }
    }

    /** {@code enum} and {@code const}, of strings. */
    record OneOfTexts(List<String> texts) implements SchemaRule {
        @Override
        public boolean holds(YamlNode node, Doubts doubts) {
            return JsonType.of(node) == JsonType.STRING && texts.contains(((Scalar) node).text());
        }
    }

    /** {@code minLength} and {@code maxLength}. */
    record Length(int least, int most) implements SchemaRule {
        @Override
        public boolean holds(YamlNode node, Doubts doubts) {
            if (JsonType.of(node) != JsonType.STRING) {
                return true;
            }
            String text = ((Scalar) node).text();
            int length = text.codePointCount(0, text.length());
            return length >= least && length <= most;
        }
    }

    /** {@code pattern}. At the end of a line Java and JSON Schema do not mean the same by {@code $}. */
    record Matching(TextPattern pattern) implements SchemaRule {
        private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

        @Override
        public boolean holds(YamlNode node, Doubts doubts) {
            if (JsonType.of(node) != JsonType.STRING) {
                return true;
            }
            String text = ((Scalar) node).text();
            if (!text.isEmpty() && LINE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0) {
                doubts.raise();
            }
            return pattern.isIn(text);
        }
    }

    /** {@code minimum} and {@code maximum}, of whole numbers. */
    record Range(long least, long most) implements SchemaRule {
        private static final int SAFE_DIGITS = 18;

        @Override
        public boolean holds(YamlNode node, Doubts doubts) {
            JsonType type = JsonType.of(node);
            if (type != JsonType.INTEGER && type != JsonType.NUMBER) {
                return true;
            }
            String text = ((Scalar) node).text();
            if (type == JsonType.NUMBER || text.length() > SAFE_DIGITS) {
                doubts.raise();
                return true;
            }
            long value = Long.parseLong(text);
            return value >= least && value <= most;
        }
    }

    /** {@code items} and how many there may be. Whether they differ is judged for strings. */
    record Items(SchemaRule each, int least, int most, boolean unique) implements SchemaRule {
        @Override
        public boolean holds(YamlNode node, Doubts doubts) {
            if (!(node instanceof Sequence list)) {
                return true;
            }
            for (YamlNode item : list.items()) {
                if (!each.holds(item, doubts)) {
                    return false;
                }
            }
            int size = list.items().size();
            return size >= least && size <= most && (!unique || size < 2 || areDistinct(list.items(), doubts));
        }

        private static boolean areDistinct(List<YamlNode> items, Doubts doubts) {
            TreeSet<String> seen = new TreeSet<>();
            for (YamlNode item : items) {
                if (JsonType.of(item) != JsonType.STRING) {
                    doubts.raise();
                } else if (!seen.add(((Scalar) item).text())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** {@code properties} and the keywords about members. One that is null counts as left out. */
    record Members(
            SortedMap<String, SchemaRule> known,
            SchemaRule others,
            @Nullable SchemaRule names,
            List<String> required,
            int least)
            implements SchemaRule {

        @Override
        public boolean holds(YamlNode node, Doubts doubts) {
            if (!(node instanceof Mapping mapping)) {
                return true;
            }
            int size = 0;
            List<Entry> members = mapping.entries();
            for (int i = 0; i < members.size(); i++) {
                Entry member = members.get(i);
                if (isNull(member.value())) {
                    continue;
                }
                size++;
                SchemaRule rule = known.get(member.key().text());
                boolean isNamedWell = names == null || names.holds(text(member.key()), doubts);
                if (!isNamedWell || !(rule == null ? others : rule).holds(member.value(), doubts)) {
                    return false;
                }
            }
            return size >= least && hasAll(mapping);
        }

        private boolean hasAll(Mapping mapping) {
            for (int i = 0; i < required.size(); i++) {
                YamlNode value = mapping.get(required.get(i));
                if (value == null || isNull(value)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isNull(YamlNode node) {
            return node instanceof Scalar scalar && scalar.isNull();
        }

        /** The name of a member is a string, whatever it looks like. */
        private static YamlNode text(Scalar key) {
            return key.type() == YamlNode.ScalarType.STRING
                    ? key
                    : new Scalar(key.text(), YamlNode.ScalarType.STRING, key.span());
        }
    }
}
