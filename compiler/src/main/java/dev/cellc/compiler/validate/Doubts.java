package dev.cellc.compiler.validate;

/** Whether something came up that rules of schemas do not judge. */
final class Doubts {
    private boolean any;

    void raise() {
        any = true;
    }

    boolean any() {
        return any;
    }
}
