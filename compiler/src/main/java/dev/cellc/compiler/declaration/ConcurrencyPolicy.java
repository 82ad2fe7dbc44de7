package dev.cellc.compiler.declaration;

/** What happens when a run of a task is due while the last one still goes on. */
public enum ConcurrencyPolicy implements Keyword {
    ALLOW("Allow"),
    FORBID("Forbid"),
    REPLACE("Replace");

    private final String text;

    ConcurrencyPolicy(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
