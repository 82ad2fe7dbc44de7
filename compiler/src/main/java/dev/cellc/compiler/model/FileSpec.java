package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;

/** A file of a container; a change of a {@code live} one shows in running containers, of any other it starts new ones. */
public record FileSpec(Located<String> path, Variable.Value content, boolean live) {}
