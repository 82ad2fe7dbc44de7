package dev.cellc.compiler.architecture.planted.util;

import dev.cellc.compiler.architecture.Violates;

@Violates("R1")
record OffTheTable(String name) {}
