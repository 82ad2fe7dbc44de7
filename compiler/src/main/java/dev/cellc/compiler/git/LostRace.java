package dev.cellc.compiler.git;

/** A branch is no longer where it was when a commit for it was made. */
final class LostRace extends Exception {
    private static final long serialVersionUID = 1L;
}
