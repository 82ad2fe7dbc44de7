package dev.cellc.compiler.difference;

/** What became of something. */
public enum Change {
    ADDED("added"),
    CHANGED("changed"),
    REMOVED("removed");

    private final String text;

    Change(String text) {
        this.text = text;
    }

    /** As it stands in a sentence. */
    public String text() {
        return text;
    }
}
