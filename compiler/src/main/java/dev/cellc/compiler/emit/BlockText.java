package dev.cellc.compiler.emit;

/** Which texts a literal block scalar carries unchanged, and the indicators that each needs. */
final class BlockText {

    private BlockText() {}

    /**
     * Whether {@code text} has several lines, all of them of characters that every reader keeps, none of them of
     * nothing but blanks, which nobody would see and many an editor would remove.
     */
    static boolean fits(String text) {
        if (text.indexOf('\n') < 0) {
            return false;
        }
        boolean hasContent = false;
        boolean blank = true;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (blank && i > lineStart) {
                    return false;
                }
                lineStart = i + 1;
                blank = true;
            } else if (!isKept(text, i)) {
                return false;
            } else if (c != ' ' && c != '\t') {
                blank = false;
                hasContent = true;
            }
        }
        return hasContent && !(blank && lineStart < text.length());
    }

    /** How the text starts and ends: an indentation where the first line has one of its own, and what to keep. */
    static String indicators(String text) {
        int first = 0;
        while (text.charAt(first) == '\n') {
            first++;
        }
        String indentation = text.charAt(first) == ' ' || text.charAt(first) == '\t' ? "2" : "";
        if (!text.endsWith("\n")) {
            return indentation + '-';
        }
        return text.endsWith("\n\n") ? indentation + '+' : indentation;
    }

    private static boolean isKept(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        boolean ascii = (c >= ' ' && c < 0x7F) || c == '\t';
        return ascii || (c >= 0xA0 && c != '\u2028' && c != '\u2029' && c != '\uFEFF' && c < 0xFFFE);
    }
}
