package dev.cellc.compiler.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The regular expression of a {@code pattern}. Nearly all that are asked for say which characters a word may start
 * with, hold and end in; those are judged without the engine, which would take most of the time of a schema.
 */
sealed interface TextPattern {

    /** Whether it is found in a text, which does not end with the end of a line. */
    boolean isIn(String text);

    /** Throws {@link java.util.regex.PatternSyntaxException} where Java does not know such a pattern. */
    static TextPattern of(String pattern) {
        TextPattern word = word(pattern);
        return word == null ? new Any(Pattern.compile(pattern)) : word;
    }

    private static @Nullable TextPattern word(String pattern) {
        StringBuilder form = new StringBuilder();
        List<CharacterClass> classes = new ArrayList<>();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int end = c == '[' ? pattern.indexOf(']', i) : -1;
            if (end >= 0) {
                CharacterClass read = CharacterClass.read(pattern.substring(i + 1, end));
                if (read == null) {
                    return null;
                }
                classes.add(read);
                i = end;
            }
            form.append(c);
        }
        return word(form.toString(), classes);
    }

    /** {@code form} is the pattern with a bracket in place of each class. */
    private static @Nullable TextPattern word(String form, List<CharacterClass> classes) {
        Word word = switch (form) {
            case "^[*$" -> new Word(classes.get(0), classes.get(0), classes.get(0), true);
            case "^[+$" -> new Word(classes.get(0), classes.get(0), classes.get(0), false);
            case "^[[*$" -> new Word(classes.get(0), classes.get(1), classes.get(1), false);
            case "^[([*[)?$", "^[([*[)?(\\.[([*[)?)*$" ->
                new Word(classes.get(0), classes.get(1), classes.get(2), false);
            default -> null;
        };
        if (word == null || !word.isPlain()) {
            return null;
        }
        if (classes.size() <= 3) {
            return word;
        }
        boolean isRepeated = classes.subList(0, 3).equals(classes.subList(3, 6));
        return isRepeated && !word.mayHold('.') ? new Dotted(word) : null;
    }

    /** Whatever the engine has to judge. */
    record Any(Pattern pattern) implements TextPattern {
        @Override
        public boolean isIn(String text) {
            return pattern.matcher(text).find();
        }
    }

    /** Characters of which the first and the last may have to be others than those between. */
    record Word(CharacterClass first, CharacterClass inner, CharacterClass last, boolean mayBeEmpty)
            implements TextPattern {
        @Override
        public boolean isIn(String text) {
            return isIn(text, 0, text.length());
        }

        private boolean isIn(String text, int start, int end) {
            if (start == end) {
                return mayBeEmpty;
            }
            for (int i = start + 1; i < end - 1; i++) {
                if (!inner.has(text.charAt(i))) {
                    return false;
                }
            }
            return first.has(text.charAt(start)) && (end - start == 1 || last.has(text.charAt(end - 1)));
        }

        /** Where one class has what is not ASCII and another has not, a character of two parts would be two. */
        private boolean isPlain() {
            return first.hasOthers() == inner.hasOthers() && first.hasOthers() == last.hasOthers();
        }

        private boolean mayHold(char c) {
            return first.has(c) || inner.has(c) || last.has(c);
        }
    }

    /** Such words with a dot between each two. */
    record Dotted(Word word) implements TextPattern {
        @Override
        public boolean isIn(String text) {
            int start = 0;
            for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', start)) {
                if (!word.isIn(text, start, dot)) {
                    return false;
                }
                start = dot + 1;
            }
            return word.isIn(text, start, text.length());
        }
    }
}
