package dev.cellc.compiler.yaml;

/** Thrown where a document leaves the subset of {@link FastReader}; it never leaves that class. */
final class UnusualSyntax extends RuntimeException {

    UnusualSyntax() {
        // without a stack trace, throwing costs no more than returning
        super(null, null, false, false);
    }
}
