package dev.cellc.compiler.architecture.planted.model;

import dev.cellc.compiler.architecture.Violates;

@Violates("R4")
final class HasState {
    int count;
}
