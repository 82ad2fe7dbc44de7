package dev.cellc.compiler.declaration;

import java.math.BigDecimal;
import java.util.List;

/** An amount as Kubernetes writes it, such as {@code 100m}, {@code 64Mi} or {@code 1e3}. */
public record Quantity(BigDecimal amount) implements Comparable<Quantity> {
    private static final List<String> DECIMAL = List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");
    private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    /** Far beyond what any unit reaches, and near enough to be computed with. */
    private static final int MOST_DIGITS = 4;

    private static final int LONG_DIGITS = 18;

    /** The amount that a text of the right form means. */
    public static Quantity of(String text) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        return exponent > 0 && Character.isDigit(text.charAt(text.length() - 1))
                ? new Quantity(
                        number(text.substring(0, exponent)).scaleByPowerOfTen(power(text.substring(exponent + 1))))
                : withUnit(text);
    }

    private static int power(String exponent) {
        boolean negative = exponent.startsWith("-");
        String digits = exponent.substring(negative || exponent.startsWith("+") ? 1 : 0);
        int power = Integer.parseInt(digits.length() > MOST_DIGITS ? "9".repeat(MOST_DIGITS) : digits);
        return negative ? -power : power;
    }

    private static Quantity withUnit(String text) {
        int end = text.length();
        while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        String unit = text.substring(end);
        int decimal = DECIMAL.indexOf(unit);
        if (decimal >= 0) {
            return new Quantity(number(text.substring(0, end)).scaleByPowerOfTen((decimal - 3) * 3));
        }
        return new Quantity(number(text.substring(0, end)).multiply(KIBI.pow(BINARY.indexOf(unit))));
    }

    /** Nearly all are small and whole, for which the reader of any number would be compiled in each run. */
    private static BigDecimal number(String text) {
        boolean isWhole = !text.isEmpty() && text.length() <= LONG_DIGITS;
        for (int i = 0; i < text.length() && isWhole; i++) {
            isWhole = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return isWhole ? BigDecimal.valueOf(Long.parseLong(text)) : new BigDecimal(text);
    }

    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(other.amount);
    }
}
