package dev.cellc.compiler.proof;

import dev.cellc.compiler.proof.Re2Node.Characters;
import dev.cellc.compiler.proof.Re2Node.Range;
import dev.cellc.compiler.proof.Re2Parser.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Classes of characters in the syntax of RE2: in brackets, by a letter after a backslash, or a single one escaped. */
final class Re2Class {
    private static final String SPACES = "\t\n\f\r  ";
    private static final String WORD = "09AZ__az";
    private static final String CONTROLS = "atnrfv";
    private static final String CONTROL_VALUES = "\u0007\t\n\r\f\u000b";
    private static final Pattern HEX = Pattern.compile("x(?:([0-9A-Fa-f]{2})|\\{([0-9A-Fa-f]{1,6})\\})");
    private static final Pattern OCTAL = Pattern.compile("0[0-7]{0,2}|[1-7][0-7]{1,2}");
    private static final Pattern NAMED = Pattern.compile("\\[:(\\^?)([a-z]+):]");
    private static final Pattern UNICODE = Pattern.compile("[pP]([A-Z]|\\{\\^?[A-Za-z_]+\\})");

    /** Stands for a class of Unicode, which has hundreds of ranges. */
    private static final int MANY = 200;

    private final String text;
    private int at;

    Re2Class(String text, int at) {
        this.text = text;
        this.at = at;
    }

    int end() {
        return at;
    }

    /** Whether characters beyond ASCII count as the same letter. */
    static boolean foldsFar(int codePoint) {
        return codePoint == 'k' || codePoint == 'K' || codePoint == 's' || codePoint == 'S';
    }

    static Characters characters(List<Range> ranges, boolean foldsFar) {
        List<Range> all = new ArrayList<>(ranges);
        if (foldsFar) {
            all.add(new Range(0x17f, 0x17f));
            all.add(new Range(0x212a, 0x212a));
        }
        return new Characters(merged(all));
    }

    Characters read(boolean folds) throws Refused {
        if (text.charAt(at) == '\\') {
            at++;
            return characters(escaped(), false);
        }
        at++;
        boolean negated = sees("^");
        at += negated ? 1 : 0;
        List<Range> ranges = new ArrayList<>();
        boolean first = true;
        while (first || !sees("]")) {
            if (at >= text.length()) {
                throw new Refused("a `]` is missing");
            }
            first = false;
            ranges.addAll(item());
        }
        at++;
        List<Range> both = folds ? bothCases(ranges) : ranges;
        return new Characters(negated ? complement(merged(both)) : merged(both));
    }

    private List<Range> item() throws Refused {
        Matcher named = NAMED.matcher(text).region(at, text.length());
        if (named.lookingAt()) {
            String pairs = posix(named.group(2));
            if (pairs.isEmpty()) {
                throw new Refused("`" + named.group() + "` is no class");
            }
            at = named.end();
            return named.group(1).isEmpty() ? ranges(pairs) : complement(ranges(pairs));
        }
        List<Range> low = endOfRange();
        boolean isRange = sees("-") && at + 1 < text.length() && text.charAt(at + 1) != ']';
        if (!isRange || low.size() != 1 || low.get(0).first() != low.get(0).last()) {
            return low;
        }
        at++;
        List<Range> high = endOfRange();
        int last = high.get(high.size() - 1).last();
        if (last < low.get(0).first()) {
            throw new Refused("a range of characters ends before it begins");
        }
        return List.of(new Range(low.get(0).first(), last));
    }

    /** The ranges of a class that POSIX names, each by its ends; none where it names no such class. */
    private static String posix(String name) {
        return switch (name) {
            case "alnum" -> "09AZaz";
            case "alpha" -> "AZaz";
            case "ascii" -> "\u0000\u007f";
            case "blank" -> "\t\t  ";
            case "cntrl" -> "\u0000\u001f\u007f\u007f";
            case "digit" -> "09";
            case "graph" -> "!~";
            case "lower" -> "az";
            case "print" -> " ~";
            case "punct" -> "!/:@[`{~";
            case "space" -> "\t\r  ";
            case "upper" -> "AZ";
            case "word" -> WORD;
            case "xdigit" -> "09AFaf";
            default -> "";
        };
    }

    private List<Range> endOfRange() throws Refused {
        if (sees("\\")) {
            at++;
            return escaped();
        }
        if (at >= text.length()) {
            throw new Refused("a `]` is missing");
        }
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return List.of(new Range(c, c));
    }

    /** What stands after a backslash. */
    private List<Range> escaped() throws Refused {
        if (at >= text.length()) {
            throw new Refused("nothing follows the last backslash");
        }
        Matcher hex = HEX.matcher(text).region(at, text.length());
        Matcher octal = OCTAL.matcher(text).region(at, text.length());
        Matcher unicode = UNICODE.matcher(text).region(at, text.length());
        if (hex.lookingAt()) {
            at = hex.end();
            return one(Integer.parseInt(hex.group(1) == null ? hex.group(2) : hex.group(1), 16));
        }
        if (octal.lookingAt()) {
            at = octal.end();
            return one(Integer.parseInt(octal.group(), 8));
        }
        if (unicode.lookingAt()) {
            at = unicode.end();
            return many();
        }
        return letter(text.codePointAt(at));
    }

    private List<Range> letter(int c) throws Refused {
        at += Character.charCount(c);
        int control = CONTROLS.indexOf(c);
        if (control >= 0) {
            return one(CONTROL_VALUES.charAt(control));
        }
        return switch (c) {
            case 'd', 'D' -> c == 'd' ? ranges("09") : complement(ranges("09"));
            case 's', 'S' -> c == 's' ? ranges(SPACES) : complement(ranges(SPACES));
            case 'w', 'W' -> c == 'w' ? ranges(WORD) : complement(ranges(WORD));
            default -> {
                if (c < 0x80 && !Character.isLetterOrDigit(c)) {
                    yield one(c);
                }
                throw new Refused("RE2 has no `\\" + Character.toString(c) + "`");
            }
        };
    }

    private static List<Range> one(int c) {
        return List.of(new Range(c, c));
    }

    private static List<Range> many() {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            ranges.add(new Range(0x400 + 2 * i, 0x400 + 2 * i));
        }
        return ranges;
    }

    private static List<Range> ranges(String pairs) {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < pairs.length(); i += 2) {
            ranges.add(new Range(pairs.charAt(i), pairs.charAt(i + 1)));
        }
        return ranges;
    }

    private static List<Range> bothCases(List<Range> ranges) {
        List<Range> all = new ArrayList<>(ranges);
        for (Range range : ranges) {
            for (int c = Math.max('A', range.first()); c <= Math.min('z', range.last()); c++) {
                if (Character.isLetter(c)) {
                    all.addAll(one(c ^ 0x20));
                    if (foldsFar(c)) {
                        all.addAll(one(c == 's' || c == 'S' ? 0x17f : 0x212a));
                    }
                }
            }
        }
        return all;
    }

    private static List<Range> complement(List<Range> sorted) {
        List<Range> rest = new ArrayList<>();
        int from = 0;
        for (Range range : sorted) {
            if (range.first() > from) {
                rest.add(new Range(from, range.first() - 1));
            }
            from = Math.max(from, range.last() + 1);
        }
        if (from <= Character.MAX_CODE_POINT) {
            rest.add(new Range(from, Character.MAX_CODE_POINT));
        }
        return rest;
    }

    private static List<Range> merged(List<Range> ranges) {
        List<Range> sorted =
                ranges.stream().sorted(Comparator.comparingInt(Range::first)).toList();
        List<Range> merged = new ArrayList<>();
        for (Range range : sorted) {
            Range before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before != null && range.first() <= before.last() + 1) {
                merged.set(merged.size() - 1, new Range(before.first(), Math.max(before.last(), range.last())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    private boolean sees(String sign) {
        return text.startsWith(sign, at);
    }
}
