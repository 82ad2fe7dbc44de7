package dev.cellc.compiler.render;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Resource;
import java.util.List;

/** A cell, or a plane → its objects of one kind. */
@FunctionalInterface
interface ResourceEmitter<T> {
    List<Resource> emit(T owner, DiagnosticSink sink);
}
