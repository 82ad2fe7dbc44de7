package dev.cellc.cli;

import dev.cellc.compiler.diagnostic.NearNames;
import java.util.Collection;

/** The command line cannot be understood. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String help;

    UsageException(String message, String help) {
        super(message);
        this.help = help;
    }

    /** A word that is none of those expected: the nearest one is offered, else {@code help}. */
    static UsageException unknown(String what, String word, Collection<String> expected, String help) {
        String near = NearNames.nearest(word, expected);
        return new UsageException(
                "there is no " + what + " `" + word + "`", near == null ? help : "did you mean `" + near + "`?");
    }

    static UsageException unknownEnvironment(String name, Collection<String> known) {
        String none = known.isEmpty() ? "there are none" : "there are: " + String.join(", ", known);
        return unknown("environment", name, known, none);
    }

    /** What to do about it. */
    String help() {
        return help;
    }
}
