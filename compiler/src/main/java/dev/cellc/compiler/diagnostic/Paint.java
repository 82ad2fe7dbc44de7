package dev.cellc.compiler.diagnostic;

/** ANSI colours, or none. */
enum Paint {
    NONE {
        @Override
        String apply(String style, String text) {
            return text;
        }
    },
    ANSI {
        @Override
        String apply(String style, String text) {
            return text.isBlank() ? text : "\u001B[" + style + "m" + text + "\u001B[0m";
        }
    };

    private static final String BOLD = "1";
    private static final String BOLD_RED = "1;31";
    private static final String BOLD_YELLOW = "1;33";
    private static final String BOLD_BLUE = "1;34";
    private static final String BOLD_CYAN = "1;36";

    abstract String apply(String style, String text);

    String strong(String text) {
        return apply(BOLD, text);
    }

    /** Line numbers, arrows and secondary places. */
    String frame(String text) {
        return apply(BOLD_BLUE, text);
    }

    String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> apply(BOLD_RED, text);
            case WARNING -> apply(BOLD_YELLOW, text);
            case INFO -> apply(BOLD_CYAN, text);
        };
    }
}
