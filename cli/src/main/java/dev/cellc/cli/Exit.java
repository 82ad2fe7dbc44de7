package dev.cellc.cli;

/** How a run ended, as scripts see it. */
enum Exit {
    OK(0),
    /** The declarations have errors, or the output differs. */
    FINDINGS(1),
    /** The command line or the input as a whole cannot be used. */
    USAGE(2),
    /** A bug in cellc. */
    FAULT(3);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
