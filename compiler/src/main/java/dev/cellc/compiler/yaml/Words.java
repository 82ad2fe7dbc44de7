package dev.cellc.compiler.yaml;

import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * The words of texts that are read together, of which those that come again are one object: documents say the same
 * words often. Several threads may share them; whoever does not see what another has just added makes the word again.
 */
public final class Words {
    private static final int FEW = 64;
    private static final int MANY = 4096;

    /** Longer ones hardly come again. */
    private static final int LONGEST = 60;

    private final @Nullable String[] words;

    /** Whole scalars that have no place, and among them those in quotes. */
    private final @Nullable Scalar[] plain;

    private final @Nullable Scalar[] quoted;

    private Words(int slots) {
        this.words = new @Nullable String[slots];
        this.plain = new @Nullable Scalar[slots];
        this.quoted = new @Nullable Scalar[slots];
    }

    /** For a text that is read by itself. */
    static Words ofOne() {
        return new Words(FEW);
    }

    /** For many texts, or large ones. */
    public static Words ofMany() {
        return new Words(MANY);
    }

    /** The scalar that stands between two offsets, plain or within quotes, without a place. */
    Scalar scalar(int start, int end, boolean isQuoted, FastText text) {
        @Nullable Scalar[] scalars = isQuoted ? quoted : plain;
        int slot = text.hash(start, end) & (scalars.length - 1);
        Scalar known = scalars[slot];
        if (known != null && known.text().length() == end - start && text.text().startsWith(known.text(), start)) {
            return known;
        }
        String word = text.text().substring(start, end);
        Scalar scalar = new Scalar(word, isQuoted ? ScalarType.STRING : ScalarTypes.of(word), FastCursor.NOWHERE);
        if (word.length() <= LONGEST) {
            scalars[slot] = scalar;
        }
        return scalar;
    }

    /** What stands between two offsets. */
    String between(int start, int end, FastText text) {
        if (start == end) {
            return "";
        }
        if (end - start > LONGEST) {
            return text.text().substring(start, end);
        }
        int slot = text.hash(start, end) & (words.length - 1);
        String known = words[slot];
        if (known != null && known.length() == end - start && text.text().startsWith(known, start)) {
            return known;
        }
        String word = text.text().substring(start, end);
        words[slot] = word;
        return word;
    }
}
