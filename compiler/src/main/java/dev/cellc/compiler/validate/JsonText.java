package dev.cellc.compiler.validate;

import tools.jackson.databind.node.StringNode;

/**
 * A string that shows itself without a mapper. The validator shows strings all the time: words of enumerations when
 * it reads a schema, values when it tries an alternative that does not hold.
 */
final class JsonText extends StringNode {
    private static final long serialVersionUID = 1L;

    JsonText(String text) {
        super(text);
    }

    @Override
    public String toString() {
        return '"' + stringValue() + '"';
    }
}
