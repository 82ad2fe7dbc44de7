package dev.cellc.compiler.validate;

import org.jspecify.annotations.Nullable;

/** A class of characters of a regular expression: a bit for each of ASCII, and whether it has all others or none. */
record CharacterClass(long low, long high, boolean hasOthers) {
    private static final CharacterClass NONE = new CharacterClass(0, 0, false);
    private static final String SPACES = " \t\n\u000B\f\r";

    /** What stands between the brackets; null where it is made of more than characters, ranges and {@code \s}. */
    static @Nullable CharacterClass read(String text) {
        boolean isNegated = text.startsWith("^");
        String members = isNegated ? text.substring(1) : text;
        if (members.isEmpty() || members.indexOf('[') >= 0 || members.contains("&&")) {
            return null;
        }
        CharacterClass read = NONE;
        for (int i = 0; i < members.length(); i++) {
            char c = members.charAt(i);
            boolean isRange = i + 2 < members.length() && members.charAt(i + 1) == '-';
            char to = isRange ? members.charAt(i + 2) : c;
            if (c == '\\' && members.startsWith("\\s", i)) {
                read = read.withSpaces();
                i++;
            } else if (to >= 128 || c > to || c == '\\' || to == '\\') {
                return null;
            } else {
                read = read.with(c, to);
                i += isRange ? 2 : 0;
            }
        }
        return isNegated ? new CharacterClass(~read.low, ~read.high, true) : read;
    }

    boolean has(char c) {
        if (c >= 128) {
            return hasOthers;
        }
        return ((c < 64 ? low : high) >>> c & 1) != 0;
    }

    private CharacterClass with(char from, char to) {
        long lower = low;
        long higher = high;
        for (char c = from; c <= to; c++) {
            lower |= c < 64 ? 1L << c : 0;
            higher |= c < 64 ? 0 : 1L << c;
        }
        return new CharacterClass(lower, higher, false);
    }

    private CharacterClass withSpaces() {
        CharacterClass all = this;
        for (int i = 0; i < SPACES.length(); i++) {
            all = all.with(SPACES.charAt(i), SPACES.charAt(i));
        }
        return all;
    }

    /** As generated, but ready when a process starts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CharacterClass that
                && low == that.low
                && high == that.high
                && hasOthers == that.hasOthers;
    }

    @Override
    public int hashCode() {
        return (Long.hashCode(low) * 31 + Long.hashCode(high)) * 31 + Boolean.hashCode(hasOthers);
    }
}
