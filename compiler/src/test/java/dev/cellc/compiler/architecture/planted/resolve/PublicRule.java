package dev.cellc.compiler.architecture.planted.resolve;

import dev.cellc.compiler.architecture.Violates;

@Violates("R7")
public final class PublicRule {}
