package dev.cellc.compiler.architecture.planted.cell;

import dev.cellc.compiler.architecture.Violates;
import dev.cellc.compiler.architecture.planted.derive.Deriver;

@Violates({"R1", "R2"})
public record KnowsItsDeriver(Class<Deriver> deriver, Deriver itself) {}
