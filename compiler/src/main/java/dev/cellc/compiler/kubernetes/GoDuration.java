package dev.cellc.compiler.kubernetes;

import java.math.BigDecimal;
import java.util.List;

/** A length of time as programs in Go read it, such as {@code 1h30m} or {@code 1.5h}. */
final class GoDuration {
    private static final List<String> UNITS = List.of("ns", "us", "\u00b5s", "\u03bcs", "ms", "s", "m", "h");
    private static final List<Long> NANOSECONDS =
            List.of(1L, 1_000L, 1_000L, 1_000L, 1_000_000L, 1_000_000_000L, 60_000_000_000L, 3_600_000_000_000L);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private GoDuration() {}

    static boolean isOne(String text) {
        int at = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        if (text.substring(at).equals("0")) {
            return true;
        }
        BigDecimal sum = BigDecimal.ZERO;
        while (at < text.length()) {
            int unit = end(text, at, true);
            int next = end(text, unit, false);
            int known = UNITS.indexOf(text.substring(unit, next));
            if (known < 0 || !isNumber(text.substring(at, unit))) {
                return false;
            }
            sum = sum.add(
                    new BigDecimal(text.substring(at, unit)).multiply(BigDecimal.valueOf(NANOSECONDS.get(known))));
            at = next;
        }
        return sum.compareTo(MOST) <= 0 && !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1));
    }

    /** Where the digits and dots, or what is none, end. */
    private static int end(String text, int from, boolean digits) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at)) == digits) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c == '.' || (c >= '0' && c <= '9');
    }

    private static boolean isNumber(String text) {
        int dot = text.indexOf('.');
        return !text.isEmpty() && !text.equals(".") && dot == text.lastIndexOf('.');
    }
}
