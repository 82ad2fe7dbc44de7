package dev.cellc.compiler.template;

import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A template's text with a word in place of each value. {@code runs} say which part of it came from where, in the
 * order of the text.
 */
record Expansion(String text, Words words, List<Insertion> insertions, List<Run> runs) {

    /** A value and the variable that it stands for. */
    record Insertion(YamlNode value, Piece.Variable variable) {}

    /** From {@code start} on, the result of a piece. */
    record Run(int start, Piece piece) {}

    /** The words that stand for values: a stem of letters that the template does not hold, a number, a {@code z}. */
    record Words(String stem) {

        static Words unknownTo(String text) {
            StringBuilder stem = new StringBuilder("value");
            while (text.contains(stem)) {
                stem.append('x');
            }
            return new Words(stem.toString());
        }

        String word(int index) {
            return stem + index + 'z';
        }

        Pattern pattern() {
            return Pattern.compile(stem + "(\\d+)z");
        }
    }
}
