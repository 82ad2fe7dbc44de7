package dev.cellc.compiler.architecture.planted.model;

import dev.cellc.compiler.architecture.Violates;
import dev.cellc.compiler.architecture.planted.render.Renderer;

@Violates("R1")
record KnowsItsRenderer(Renderer renderer) {}
