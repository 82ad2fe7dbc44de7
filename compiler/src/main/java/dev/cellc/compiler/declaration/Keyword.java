package dev.cellc.compiler.declaration;

/** A constant of a closed set of words; {@link #text()} is its spelling in the declarations. */
public interface Keyword {
    String text();
}
