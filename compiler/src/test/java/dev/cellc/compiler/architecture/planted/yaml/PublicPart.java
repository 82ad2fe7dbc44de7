package dev.cellc.compiler.architecture.planted.yaml;

import dev.cellc.compiler.architecture.Violates;

@Violates("R4")
public final class PublicPart {}
