package dev.cellc.compiler.architecture.planted.yaml;

/** What a worker may be made of. */
final class HiddenPart {}
