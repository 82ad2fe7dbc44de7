package dev.cellc.compiler.validate;

import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * YAML → the JSON that schemas judge. A null member is left out, as an API server does for fields that are not
 * nullable. A scalar that YAML versions read differently becomes null, which no schema lets through.
 */
final class JsonView {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final int MAX_SCALE = 300;

    private JsonView() {}

    static JsonNode of(YamlNode node) {
        if (node instanceof Mapping mapping) {
            ObjectNode object = NODES.objectNode();
            for (YamlNode.Entry entry : mapping.entries()) {
                if (!(entry.value() instanceof Scalar scalar && scalar.isNull())) {
                    object.set(entry.key().text(), of(entry.value()));
                }
            }
            return object;
        }
        if (node instanceof Sequence sequence) {
            ArrayNode array = NODES.arrayNode(sequence.items().size());
            sequence.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar((Scalar) node);
    }

    private static JsonNode scalar(Scalar scalar) {
        return switch (scalar.type()) {
            case STRING -> new JsonText(scalar.text());
            case INTEGER -> integer(scalar.text());
            case FLOAT -> number(new BigDecimal(scalar.text()));
            case BOOLEAN -> NODES.booleanNode(scalar.text().equalsIgnoreCase("true"));
            case NULL, AMBIGUOUS -> NODES.nullNode();
        };
    }

    /** A whole number is one however it is written; one beyond all bounds is none that a schema lets through. */
    private static JsonNode number(BigDecimal value) {
        if (Math.abs((long) value.scale()) > MAX_SCALE) {
            return NODES.nullNode();
        }
        boolean whole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
        return whole ? NODES.numberNode(value.toBigIntegerExact()) : NODES.numberNode(value);
    }

    private static JsonNode integer(String text) {
        String digits = text.startsWith("+") ? text.substring(1) : text;
        return digits.length() <= 18
                ? NODES.numberNode(Long.parseLong(digits))
                : NODES.numberNode(new BigInteger(digits));
    }
}
