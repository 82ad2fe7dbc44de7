package dev.cellc.compiler.yaml;

import java.nio.charset.StandardCharsets;

/**
 * The characters of a text as bytes, one for each, which a short run walks several times as fast as the text itself:
 * those of ASCII as they are, and {@link #OTHER} for each of the others, none of which means anything to YAML.
 */
final class FastText {

    /** Stands for a character beyond ASCII; where it stands for itself, the document is not everyday. */
    static final byte OTHER = 0x7F;

    private final String text;
    private final byte[] bytes;

    /** Whether there are only printable characters of ASCII and line feeds, and no question mark, as nearly everywhere. */
    private final boolean isPlain;

    private FastText(String text, byte[] bytes, boolean isPlain) {
        this.text = text;
        this.bytes = bytes;
        this.isPlain = isPlain;
    }

    static FastText of(String text) {
        // of a text without others this is a copy of what it holds anyway
        byte[] encoded = text.getBytes(StandardCharsets.ISO_8859_1);
        return isPlain(encoded) ? new FastText(text, encoded, true) : new FastText(text, oneForEach(text), false);
    }

    /** A question mark may be what some other character is encoded as. */
    private static boolean isPlain(byte[] encoded) {
        for (byte c : encoded) {
            if ((c < ' ' && c != '\n') || c == '?' || c == OTHER) {
                return false;
            }
        }
        return true;
    }

    private static byte[] oneForEach(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            bytes[i] = c < OTHER ? (byte) c : OTHER;
        }
        return bytes;
    }

    String text() {
        return text;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The same for the same characters. */
    int hash(int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash;
    }

    /** Whether every line ends with a line feed and nothing else. */
    boolean hasFeedsOnly() {
        return isPlain || (text.indexOf('\r') < 0 && text.indexOf('\u0085') < 0);
    }

    /** Whether a document has only printable characters, no tabs, and line breaks that every version counts. */
    boolean isEveryday(DocumentRange range) {
        for (int i = range.start(); !isPlain && i < range.end(); i++) {
            char c = text.charAt(i);
            boolean usual = c < 0x7F
                    ? c >= ' ' || c == '\n' || (c == '\r' && i + 1 < range.end() && text.charAt(i + 1) == '\n')
                    : c >= 0xA0 && (c < '\u2028' || c > '\u2029') && c != '\uFEFF' && c < 0xFFFE;
            if (!usual) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == range.end() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
