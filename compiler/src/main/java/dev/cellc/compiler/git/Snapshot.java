package dev.cellc.compiler.git;

/** What was made of one commit; {@code commitId} is its full id. */
public record Snapshot<T>(T tree, String commitId) {}
