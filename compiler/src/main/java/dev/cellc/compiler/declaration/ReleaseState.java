package dev.cellc.compiler.declaration;

/** Whether the snapshot of a binding runs. */
public enum ReleaseState implements Keyword {
    ACTIVE("Active"),
    SUSPEND("Suspend"),
    UNDEPLOY("Undeploy");

    private final String text;

    ReleaseState(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
