package dev.cellc.compiler.yaml;

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

    private Words(int slots) {
        this.words = new @Nullable String[slots];
    }

    /** For a text that is read by itself. */
    static Words ofOne() {
        return new Words(FEW);
    }

    /** For many texts, or large ones. */
    public static Words ofMany() {
        return new Words(MANY);
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
