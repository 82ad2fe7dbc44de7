package dev.cellc.compiler.declaration;

/** Who may reach an endpoint: its own project, the organization, or everyone. */
public enum Visibility implements Keyword {
    PROJECT("project"),
    ORGANIZATION("organization"),
    PUBLIC("public");

    private final String text;

    Visibility(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
