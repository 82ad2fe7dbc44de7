package dev.cellc.cli;

import dev.cellc.compiler.Editor;
import dev.cellc.compiler.io.SourceWriter;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a Workload for an image. */
final class WorkloadCreateCommand {
    private WorkloadCreateCommand() {}

    static Exit run(Session session) throws UsageException, InputException {
        Arguments arguments = session.arguments();
        Optional<String> name = arguments.value(Option.DESCRIPTOR);
        SourceFile descriptor = null;
        SourceTree schemas = SourceTree.of(List.of());
        if (name.isPresent()) {
            Path file = session.path(name.get());
            descriptor = SourceWriter.read(file, name.get());
            schemas = schemas(file, Editor.schemaFiles(descriptor), session);
        }
        Editor.NewWorkload request = new Editor.NewWorkload(
                session.subject(),
                arguments.value(Option.NAME).orElse(null),
                arguments.value(Option.IMAGE).orElseThrow(),
                descriptor,
                schemas);
        return WrittenDocument.deliver(Editor.workload(request), session);
    }

    /** The files that are in or below the folder of the descriptor; of the others it is said where they are named. */
    private static SourceTree schemas(Path descriptor, List<String> names, Session session) throws UsageException {
        Path folder = descriptor.toAbsolutePath().normalize().getParent();
        List<SourceFile> files = new ArrayList<>();
        for (String name : names) {
            Path file = session.path(folder + "/" + name).normalize();
            if (file.startsWith(folder)) {
                readable(file, name).ifPresent(files::add);
            }
        }
        return SourceTree.of(files);
    }

    private static Optional<SourceFile> readable(Path file, String name) {
        try {
            return Optional.of(SourceWriter.read(file, name));
        } catch (InputException e) {
            return Optional.empty();
        }
    }
}
