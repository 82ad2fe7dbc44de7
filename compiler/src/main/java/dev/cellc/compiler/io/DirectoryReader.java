package dev.cellc.compiler.io;

import dev.cellc.compiler.git.TreeScan;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory → the declarations in it. */
public final class DirectoryReader {

    private DirectoryReader() {}

    public static SourceTree read(Path root) throws InputException {
        if (!Files.exists(root)) {
            throw new InputException(
                    "there is no folder `" + root + "`", "name the folder that holds the declarations");
        }
        if (!Files.isDirectory(root)) {
            throw new InputException("`" + root + "` is a file", "name the folder that holds the declarations");
        }
        try {
            DirectoryStore store = new DirectoryStore(root.toRealPath());
            store.list("");
            return TreeScan.scan(store);
        } catch (IOException e) {
            throw new InputException(
                    "the folder `" + root + "` cannot be read: " + e.getMessage(), "check its permissions", e);
        }
    }
}
