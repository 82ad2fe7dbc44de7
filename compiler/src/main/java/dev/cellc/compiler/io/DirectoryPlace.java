package dev.cellc.compiler.io;

import dev.cellc.compiler.git.TreePlace;
import dev.cellc.compiler.git.TreeStore;
import dev.cellc.compiler.source.InputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A root in a directory, and the other folders of the machine. Positions are real paths. */
record DirectoryPlace(Path real) implements TreePlace {

    static DirectoryPlace of(Path root) throws InputException {
        if (!Files.exists(root)) {
            throw new InputException(
                    "there is no folder `" + root + "`", "name the folder that holds the declarations");
        }
        if (!Files.isDirectory(root)) {
            throw new InputException("`" + root + "` is a file", "name the folder that holds the declarations");
        }
        try {
            DirectoryPlace place = new DirectoryPlace(root.toRealPath());
            place.root().list("");
            return place;
        } catch (IOException e) {
            throw new InputException(
                    "the folder `" + root + "` cannot be read: " + e.getMessage(), "check its permissions", e);
        }
    }

    @Override
    public TreeStore root() {
        return new DirectoryStore(real);
    }

    @Override
    public String position() {
        return position(real);
    }

    /** Links are not followed, just as in a commit, and the spelling has to be that of the folder. */
    @Override
    public Spot at(String path) throws IOException {
        Path target;
        try {
            target = real.resolve(path).normalize();
        } catch (InvalidPathException e) {
            return new NoFolder("is not a path");
        }
        if (!Files.exists(target)) {
            return new NoFolder("does not exist");
        }
        if (!Files.isDirectory(target)) {
            return new NoFolder("is a file");
        }
        return target.toRealPath().equals(target)
                ? new Folder(new DirectoryStore(target), position(target))
                : new NoFolder("leads through a symbolic link or is spelled differently");
    }

    /** Without a slash at the end, which only the root of a file system has. */
    private static String position(Path path) {
        String text = path.toString().replace(File.separatorChar, '/');
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
