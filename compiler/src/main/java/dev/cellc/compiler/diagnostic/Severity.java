package dev.cellc.compiler.diagnostic;

/** How much a problem matters: an error keeps everything from being written. */
public enum Severity {
    ERROR("error"),
    WARNING("warning"),
    INFO("info");

    private final String text;

    Severity(String text) {
        this.text = text;
    }

    /** The spelling in every output format. */
    public String text() {
        return text;
    }
}
