package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;

/** A folder of a container with a file for each value of a source. */
public record FolderSpec(Located<String> path, EnvSource source, boolean live) {}
