package dev.cellc.compiler.policy;

import java.util.List;

/** What a selector demands of one key; {@code source} is {@code any} where the policy names none. */
public record Requirement(String source, String key, Operator operator, List<String> values) {
    public static final String ANY = "any";

    /** How values are compared. */
    public enum Operator {
        IN("In"),
        NOT_IN("NotIn"),
        EXISTS("Exists"),
        DOES_NOT_EXIST("DoesNotExist");

        private final String text;

        Operator(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    public Requirement {
        values = List.copyOf(values);
    }

    /** Whether labels fulfil it; an absent key fulfils what must not be. */
    boolean holds(List<Label> labels) {
        boolean exists = false;
        boolean matches = false;
        for (Label label : labels) {
            if (label.key().equals(key) && (source.equals(ANY) || source.equals(label.source()))) {
                exists = true;
                matches |= values.contains(label.value());
            }
        }
        return switch (operator) {
            case IN -> matches;
            case NOT_IN -> !matches;
            case EXISTS -> exists;
            case DOES_NOT_EXIST -> !exists;
        };
    }
}
