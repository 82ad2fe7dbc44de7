package dev.cellc.compiler.yaml;

import dev.cellc.compiler.yaml.YamlNode.ScalarType;

/** The text of a plain scalar → what it is, and whether YAML 1.1 and 1.2 readers agree about it. */
final class ScalarTypes {

    private ScalarTypes() {}

    static ScalarType of(String text) {
        if (text.isEmpty()) {
            return ScalarType.NULL;
        }
        char c = text.charAt(0);
        if (isDigit(c) || c == '-' || c == '+' || c == '.') {
            return number(text);
        }
        return text.length() > 5 ? ScalarType.STRING : word(text);
    }

    private static ScalarType word(String text) {
        return switch (text) {
            case "~", "null", "Null", "NULL" -> ScalarType.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> ScalarType.BOOLEAN;
            case "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO" -> ScalarType.AMBIGUOUS;
            case "on", "On", "ON", "off", "Off", "OFF", "=", "<<" -> ScalarType.AMBIGUOUS;
            default -> ScalarType.STRING;
        };
    }

    private static ScalarType number(String text) {
        boolean grouped = text.indexOf('_') >= 0;
        String digits = grouped ? text.replace("_", "") : text;
        ScalarType type = numeral(digits);
        if (type != ScalarType.STRING) {
            return grouped ? ScalarType.AMBIGUOUS : type;
        }
        return isSexagesimal(digits) || isTimestamp(text) ? ScalarType.AMBIGUOUS : ScalarType.STRING;
    }

    private static ScalarType numeral(String text) {
        int start = afterSign(text);
        if (isSpecial(text, start) || isOtherRadix(text, start)) {
            return ScalarType.AMBIGUOUS;
        }
        int whole = digits(text, start);
        int fraction = whole < text.length() && text.charAt(whole) == '.' ? digits(text, whole + 1) : whole;
        boolean hasDigits = whole > start || fraction > whole + 1;
        int end = hasDigits ? exponent(text, fraction) : fraction;
        if (!hasDigits || end != text.length()) {
            return ScalarType.STRING;
        }
        if (whole > start + 1 && text.charAt(start) == '0') {
            return ScalarType.AMBIGUOUS;
        }
        return end == whole ? ScalarType.INTEGER : ScalarType.FLOAT;
    }

    private static int afterSign(String text) {
        return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    }

    /** The end of an exponent that starts at {@code from}, or {@code from} where there is none. */
    private static int exponent(String text, int from) {
        if (from == text.length() || (text.charAt(from) | 0x20) != 'e') {
            return from;
        }
        int sign = from + 1 < text.length() && (text.charAt(from + 1) == '-' || text.charAt(from + 1) == '+') ? 1 : 0;
        int end = digits(text, from + 1 + sign);
        return end > from + 1 + sign ? end : from;
    }

    private static boolean isSpecial(String text, int start) {
        if (text.length() != start + 4) {
            return false;
        }
        return switch (text.substring(start)) {
            case ".inf", ".Inf", ".INF" -> true;
            case ".nan", ".NaN", ".NAN" -> start == 0;
            default -> false;
        };
    }

    /** Hexadecimal, octal or binary; kubectl takes the letter in either case and a sign before it. */
    private static boolean isOtherRadix(String text, int start) {
        if (text.length() < start + 3 || text.charAt(start) != '0') {
            return false;
        }
        int radix = switch (text.charAt(start + 1) | 0x20) {
            case 'x' -> 16;
            case 'o' -> 8;
            case 'b' -> 2;
            default -> 0;
        };
        for (int i = start + 2; i < text.length(); i++) {
            char c = text.charAt(i);
            if (radix == 0 || c > 'f' || Character.digit(c, radix) < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code 1:30}, {@code 190:20:30.5}: numbers to base sixty in YAML 1.1. */
    private static boolean isSexagesimal(String text) {
        int start = afterSign(text);
        int at = digits(text, start);
        if (at == start || at == text.length() || text.charAt(at) != ':') {
            return false;
        }
        while (at < text.length() && text.charAt(at) == ':') {
            int end = digits(text, at + 1);
            boolean digit = end == at + 2;
            boolean pair = end == at + 3 && text.charAt(at + 1) < '6';
            if (!digit && !pair) {
                return false;
            }
            at = end;
        }
        boolean fraction = at < text.length() && text.charAt(at) == '.' && digits(text, at + 1) == text.length();
        return fraction || (at == text.length() && text.charAt(start) != '0');
    }

    /** {@code 2024-1-31}, {@code 2024-01-31T10:20:30.5Z}, {@code 2024-01-31 10:20:30 +02:00}. */
    private static boolean isTimestamp(String text) {
        int day = digits(text, 0) == 4 ? after('-', text, after('-', text, 4)) : -1;
        if (day < 0 || day == text.length()) {
            return day > 0;
        }
        int time = (text.charAt(day) | 0x20) == 't' ? day + 1 : blanks(text, day);
        int second = time == day ? -1 : after(':', text, after(':', text, oneOrTwoDigits(text, time)));
        if (second < 0) {
            return false;
        }
        int fraction = second < text.length() && text.charAt(second) == '.' ? digits(text, second + 1) : second;
        return isZone(text, blanks(text, fraction));
    }

    private static boolean isZone(String text, int from) {
        if (from == text.length() || (text.charAt(from) == 'Z' && from + 1 == text.length())) {
            return true;
        }
        int hour = Math.max(after('+', text, from), after('-', text, from));
        return hour == text.length() || (hour > 0 && after(':', text, hour) == text.length());
    }

    /** The end of {@code separator} and one or two digits at {@code from}, or -1. */
    private static int after(char separator, String text, int from) {
        boolean separated = from >= 0 && from < text.length() && text.charAt(from) == separator;
        return separated ? oneOrTwoDigits(text, from + 1) : -1;
    }

    private static int oneOrTwoDigits(String text, int from) {
        int end = digits(text, from);
        return end == from + 1 || end == from + 2 ? end : -1;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
