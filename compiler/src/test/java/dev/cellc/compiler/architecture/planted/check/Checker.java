package dev.cellc.compiler.architecture.planted.check;

import dev.cellc.compiler.architecture.Violates;

@Violates("R6")
public final class Checker {
    private Checker() {}
}
