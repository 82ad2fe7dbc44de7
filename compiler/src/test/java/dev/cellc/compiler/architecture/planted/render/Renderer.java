package dev.cellc.compiler.architecture.planted.render;

/** A door as it should be. */
public final class Renderer {
    private Renderer() {}
}
