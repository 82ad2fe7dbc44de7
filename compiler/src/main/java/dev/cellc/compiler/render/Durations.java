package dev.cellc.compiler.render;

/** Durations in the form that Kubernetes hands back. */
final class Durations {
    private Durations() {}

    /** Seconds as hours, minutes and seconds, such as {@code 24h0m0s}; larger units only where they are needed. */
    static String ofSeconds(long seconds) {
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        String rest = seconds % 60 + "s";
        if (hours > 0) {
            return hours + "h" + minutes + 'm' + rest;
        }
        return minutes > 0 ? minutes + "m" + rest : rest;
    }
}
