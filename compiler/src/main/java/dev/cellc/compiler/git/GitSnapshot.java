package dev.cellc.compiler.git;

import dev.cellc.compiler.source.SourceTree;

/** The declarations of one commit; {@code commitId} is its full id. */
public record GitSnapshot(SourceTree tree, String commitId) {}
