package dev.cellc.compiler.yaml;

import org.jspecify.annotations.Nullable;

/** The texts of a document, of which those that come again are one object: a document says the same words often. */
final class FastWords {
    private static final int SLOTS = 64;

    private final String text;
    private final byte[] bytes;
    private final @Nullable String[] words = new @Nullable String[SLOTS];

    FastWords(String text, byte[] bytes) {
        this.text = text;
        this.bytes = bytes;
    }

    /** What stands between two offsets. */
    String of(int start, int end) {
        if (start == end) {
            return "";
        }
        int slot = (31 * bytes[start] + 7 * bytes[end - 1] + end - start) % SLOTS;
        String known = words[slot];
        if (known != null && known.length() == end - start && text.startsWith(known, start)) {
            return known;
        }
        String word = text.substring(start, end);
        words[slot] = word;
        return word;
    }
}
