package dev.cellc.compiler.diagnostic;

import dev.cellc.compiler.source.Span;

/** A secondary place of a diagnostic and what is to be seen there. */
public record Label(Span span, String text) {}
