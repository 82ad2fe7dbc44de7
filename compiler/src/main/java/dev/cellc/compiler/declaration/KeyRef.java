package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;

/** Names one key of a configuration group or secret. */
public record KeyRef(Located<String> name, Located<String> key) {}
