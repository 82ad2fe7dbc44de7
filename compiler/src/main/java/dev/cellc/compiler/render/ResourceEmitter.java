package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Resource;
import java.util.List;

/** A cell → its objects of one kind. */
@FunctionalInterface
interface ResourceEmitter {
    List<Resource> emit(Cell cell, DiagnosticSink sink);
}
