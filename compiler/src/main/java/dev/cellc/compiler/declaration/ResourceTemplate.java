package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;

/** One further Kubernetes object, written as a Mustache template. */
public record ResourceTemplate(Located<String> id, Located<String> template) {}
