package dev.cellc.compiler.architecture.planted.cell;

import dev.cellc.compiler.architecture.Violates;
import java.util.List;
import java.util.Set;

@Violates("R5 components")
record Unordered(List<Set<String>> names) {}
