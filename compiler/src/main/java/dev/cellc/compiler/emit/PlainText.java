package dev.cellc.compiler.emit;

import java.util.List;

/** Which texts need no quotes: those that start with a letter, {@code /} or {@code _} and are boring from there on. */
final class PlainText {

    /** What may follow besides letters and digits; space, {@code :} and {@code #} only in places of no meaning. */
    private static final String BORING = "-_./@+=,;!?&%$()~*'";

    /** Letters, digits and {@link #BORING}, by character: every character that is written is looked up. */
    private static final boolean[] IS_BORING = new boolean[0x7F];

    static {
        for (char c = 0; c < IS_BORING.length; c++) {
            IS_BORING[c] = isLetter(c) || isDigit(c) || BORING.indexOf(c) >= 0;
        }
    }

    private static final List<String> UNITS =
            List.of("m", "k", "M", "G", "T", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "ms", "s", "h");

    private PlainText() {}

    static boolean isSafe(String text) {
        if (text.isEmpty() || isWord(text)) {
            return false;
        }
        char before = text.charAt(0);
        if (!isStart(before)) {
            return isQuantity(text);
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean boring = isBoring(c) || c == ':' || (c == ' ' && before != ':') || (c == '#' && before != ' ');
            if (!boring) {
                return false;
            }
            before = c;
        }
        return before != ' ' && before != ':';
    }

    private static boolean isBoring(char c) {
        return c < IS_BORING.length && IS_BORING[c];
    }

    /** Digits and a unit, such as {@code 100m}, {@code 64Mi} or {@code 30s}: no unit that could belong to a number. */
    private static boolean isQuantity(String text) {
        int unit = 0;
        while (unit < text.length() && isDigit(text.charAt(unit))) {
            unit++;
        }
        return unit > 0 && UNITS.contains(text.substring(unit));
    }

    private static boolean isStart(char c) {
        return isLetter(c) || c == '/' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    /** Whether some reader takes the text for a boolean or for nothing, in any case to be sure. */
    private static boolean isWord(String text) {
        return switch (text.charAt(0) | 0x20) {
            case 'y' -> text.equalsIgnoreCase("y") || text.equalsIgnoreCase("yes");
            case 'n' -> text.equalsIgnoreCase("n") || text.equalsIgnoreCase("no") || text.equalsIgnoreCase("null");
            case 'o' -> text.equalsIgnoreCase("on") || text.equalsIgnoreCase("off");
            case 't' -> text.equalsIgnoreCase("true");
            case 'f' -> text.equalsIgnoreCase("false");
            default -> false;
        };
    }
}
