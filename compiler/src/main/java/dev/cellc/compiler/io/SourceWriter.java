package dev.cellc.compiler.io;

import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Declarations that a command wrote or changed → files, each of them whole or not at all. */
public final class SourceWriter {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private SourceWriter() {}

    /** One file, under the name that messages show. */
    public static SourceFile read(Path file, String name) throws InputException {
        try {
            return SourceFile.decode(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new InputException(
                    "the file `" + name + "` cannot be read: " + e.getMessage(), "check its name and permissions", e);
        }
    }

    /** Replaces a file in one step, unless it is no longer what was read. A link stays a link. */
    public static void replace(Path file, SourceFile before, SourceFile after) throws InputException {
        try {
            Path target = file.toRealPath();
            byte[] bytes = Files.readAllBytes(target);
            if (!SourceFile.decode(before.path(), bytes).text().equals(before.text())) {
                throw new InputException(
                        "`" + before.path() + "` has changed meanwhile", "nothing was written; run the command again");
            }
            boolean marked = bytes.length >= BYTE_ORDER_MARK.length
                    && Arrays.equals(Arrays.copyOf(bytes, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
            String text = (marked ? "\uFEFF" : "") + after.text();
            WholeFile.write(target, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new InputException(
                    "the file `" + before.path() + "` cannot be written: " + WholeFile.reason(e),
                    "check its permissions",
                    e);
        }
    }

    /** Writes a file that is not there, and the folders above it. */
    public static void create(Path file, String text) throws InputException {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new InputException("the file `" + file + "` exists", "run the command again", e);
        } catch (IOException e) {
            throw new InputException(
                    "the file `" + file + "` cannot be written: " + WholeFile.reason(e), "name another file", e);
        }
    }
}
