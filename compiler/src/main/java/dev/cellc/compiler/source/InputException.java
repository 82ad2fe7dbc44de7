package dev.cellc.compiler.source;

/** The root as a whole cannot be read: no file of it is at fault, so there is no place to point at. */
public final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String help;

    public InputException(String message, String help) {
        super(message);
        this.help = help;
    }

    public InputException(String message, String help, Throwable cause) {
        super(message, cause);
        this.help = help;
    }

    /** What to do about it. */
    public String help() {
        return help;
    }
}
