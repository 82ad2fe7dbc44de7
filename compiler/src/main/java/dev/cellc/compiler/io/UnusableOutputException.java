package dev.cellc.compiler.io;

/** An output folder that cannot be read or written as a whole; the message completes "the output folder …". */
final class UnusableOutputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String help;

    UnusableOutputException(String message, String help) {
        super(message);
        this.help = help;
    }

    String help() {
        return help;
    }
}
