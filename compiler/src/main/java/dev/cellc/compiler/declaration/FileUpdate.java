package dev.cellc.compiler.declaration;

/** How a change of a mounted file reaches the container. */
public enum FileUpdate implements Keyword {
    LIVE("live"),
    RESTART("restart");

    private final String text;

    FileUpdate(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
