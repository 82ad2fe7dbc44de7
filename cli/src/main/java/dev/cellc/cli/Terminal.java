package dev.cellc.cli;

import java.util.SortedMap;

/** What text for people may look like: whether it has colours, and how many columns there are. */
record Terminal(boolean isColoured, int columns) {
    /** Where nobody says how wide the screen is, as with a log. */
    private static final int UNKNOWN = 0;

    private static final int LEAST = 40;

    static Terminal of(Session session) {
        SortedMap<String, String> environment = session.surroundings().environment();
        boolean isShown = session.surroundings().terminal();
        String choice = session.arguments().value(Option.COLOR).orElse("auto");
        boolean isFit = isShown && !session.surroundings().isDumb();
        boolean isColoured = choice.equals("auto") ? isColoured(environment, isFit) : choice.equals("always");
        return new Terminal(isColoured, isShown ? columns(environment.getOrDefault("COLUMNS", "")) : UNKNOWN);
    }

    /** As no-color.org and bixense.com/clicolors have it: to forbid colours goes before to force them. */
    private static boolean isColoured(SortedMap<String, String> environment, boolean isFit) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = environment.getOrDefault("CLICOLOR_FORCE", "");
        if (!force.isEmpty() && !force.equals("0")) {
            return true;
        }
        return isFit;
    }

    private static int columns(String text) {
        return text.matches("[1-9][0-9]{0,3}") ? Math.max(LEAST, Integer.parseInt(text)) : UNKNOWN;
    }
}
