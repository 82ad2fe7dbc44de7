package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** A declared line of development, and the version of the component's APIs that it stands for, if it does. */
public record Track(Located<String> name, @Nullable String apiVersion) {}
