package dev.cellc.compiler;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.derive.CellDeriver;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.emit.Emitter;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.render.Renderer;
import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.validate.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A tree of files as it is within the pipeline, between rendering and the proof. */
public record Compiled(List<Plane> planes, List<Printed> objects) {

    public static Compiled of(Path folder) {
        DiagnosticSink sink = Compiled::refuse;
        Declarations declarations =
                Validator.validate(Compiler.parse(SourceTree.of(files(folder)), sink), "1.0.0", sink);
        Model model = Compiler.resolve(declarations, sink);
        List<Cell> cells = CellDeriver.derive(model, sink);
        List<Plane> planes = CellDeriver.planes(model, cells, sink);
        return new Compiled(planes, Emitter.print(Renderer.render(model, planes, cells, sink)));
    }

    private static void refuse(Diagnostic diagnostic) {
        if (diagnostic.isError()) {
            throw new IllegalArgumentException(diagnostic.toString());
        }
    }

    private static List<SourceFile> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .map(path -> file(folder, path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile file(Path folder, Path path) {
        try {
            String name = folder.relativize(path).toString().replace('\\', '/');
            return SourceFile.decode(name, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
