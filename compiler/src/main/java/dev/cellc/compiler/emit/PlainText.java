package dev.cellc.compiler.emit;

import java.util.List;

/** Which texts need no quotes: those that start with a letter, {@code /} or {@code _} and are boring from there on. */
final class PlainText {

    /** What may follow besides letters and digits; space, {@code :} and {@code #} only in places of no meaning. */
    private static final String BORING = "-_./@+=,;!?&%$()~*'";

    private static final List<String> UNITS =
            List.of("m", "k", "M", "G", "T", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "ms", "s", "h");

    private PlainText() {}

    static boolean isSafe(String text) {
        if (text.isEmpty() || isWord(text)) {
            return false;
        }
        if (!isStart(text.charAt(0))) {
            return isQuantity(text);
        }
        char before = text.charAt(0);
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean boring = isLetterOrDigit(c)
                    || BORING.indexOf(c) >= 0
                    || c == ':'
                    || (c == ' ' && before != ':')
                    || (c == '#' && before != ' ');
            if (!boring) {
                return false;
            }
            before = c;
        }
        return before != ' ' && before != ':';
    }

    /** Digits and a unit, such as {@code 100m}, {@code 64Mi} or {@code 30s}: no unit that could belong to a number. */
    private static boolean isQuantity(String text) {
        int unit = 0;
        while (unit < text.length() && text.charAt(unit) >= '0' && text.charAt(unit) <= '9') {
            unit++;
        }
        return unit > 0 && UNITS.contains(text.substring(unit));
    }

    private static boolean isStart(char c) {
        return isLetter(c) || c == '/' || c == '_';
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    private static boolean isLetter(char c) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    /** Whether some reader takes the text for a boolean or for nothing, in any case to be sure. */
    private static boolean isWord(String text) {
        return switch (text.length()) {
            case 1 -> text.equalsIgnoreCase("y") || text.equalsIgnoreCase("n");
            case 2 -> text.equalsIgnoreCase("no") || text.equalsIgnoreCase("on");
            case 3 -> text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("off");
            case 4 -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("null");
            case 5 -> text.equalsIgnoreCase("false");
            default -> false;
        };
    }
}
