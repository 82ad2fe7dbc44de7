package dev.cellc.golden.architecture.planted.cli;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.source.SourceTree;

record StaysOutside(SourceTree tree, Compilation compilation) {}
