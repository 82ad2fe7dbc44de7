package dev.cellc.golden;

/** The second run of all tests, in a JVM with another locale, line separator, character set and time zone. */
final class Hostility {
    private Hostility() {}

    static boolean isInForce() {
        return Boolean.getBoolean("golden.hostile");
    }

    /** Which order shuffled files come in. */
    static long seed() {
        return Long.getLong("golden.seed", 1);
    }
}
