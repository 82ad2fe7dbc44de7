package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;

/** Names a configuration group or secret as a whole. */
public record ObjectRef(Located<String> name) {}
