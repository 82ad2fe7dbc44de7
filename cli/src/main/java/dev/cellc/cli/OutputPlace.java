package dev.cellc.cli;

import dev.cellc.compiler.io.WriteResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder that a command writes to, and what it says of that. */
final class OutputPlace {
    private OutputPlace() {}

    /** Writing brings a folder to exactly what was asked for, so what holds the declarations can be none. */
    static void checkHoldsNoDeclarations(Path folder, Path root) throws UsageException {
        Path outer = folder.toAbsolutePath().normalize();
        if (root.toAbsolutePath().normalize().startsWith(outer)) {
            throw new UsageException(
                    "the output folder `" + folder + "` holds the declarations", "name a folder of its own");
        }
    }

    static String changes(WriteResult result) {
        List<String> changes = new ArrayList<>();
        if (result.written() > 0) {
            changes.add(result.written() + " written");
        }
        if (result.removed() > 0) {
            changes.add(result.removed() + " removed");
        }
        return changes.isEmpty() ? "nothing has changed" : String.join(", ", changes);
    }
}
