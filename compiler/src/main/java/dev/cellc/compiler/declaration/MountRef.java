package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;

/** Names a configuration group or secret and the folder that shows its keys as files. */
public record MountRef(Located<String> name, Located<String> mountPath) {}
