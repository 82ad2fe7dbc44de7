package dev.cellc.cli;

import dev.cellc.cli.InitFiles.InitFile;
import dev.cellc.compiler.io.WholeFile;
import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a tree of declarations to start from: all of it, or nothing. */
final class InitCommand {
    private final Path root;
    private final Deque<Path> created = new ArrayDeque<>();

    private InitCommand(Path root) {
        this.root = root;
    }

    static Exit run(Session session) throws UsageException, InputException {
        Path root = session.root();
        InitCommand command = new InitCommand(root);
        List<InitFile> files = new ArrayList<>(InitFiles.declarations());
        command.requireNone(files);
        String ci = session.arguments().value(Option.CI).orElse("github");
        List<InitFile> kept = new ArrayList<>(InitFiles.beside(ci));
        kept.removeIf(file -> !command.exists(file));
        files.addAll(InitFiles.beside(ci));
        files.removeAll(kept);
        command.write(files);
        files.forEach(file -> Quiet.done(session, file.path()));
        kept.forEach(file -> session.remark(file.path() + " is there already, and stays as it is"));
        session.remark("wrote " + Words.count(files.size(), "file") + "; now try `cellc render`"
                + session.arguments()
                        .operand()
                        .map(folder -> " with the folder `" + folder + "`")
                        .orElse(""));
        return Exit.OK;
    }

    private boolean exists(InitFile file) {
        return Files.exists(root.resolve(file.path()), LinkOption.NOFOLLOW_LINKS);
    }

    private void requireNone(List<InitFile> files) throws InputException {
        for (InitFile file : files) {
            if (exists(file)) {
                throw new InputException(
                        "`" + file.path() + "` exists in `" + root + "`",
                        "name a new or empty folder: `cellc init DIR`");
            }
        }
    }

    private void write(List<InitFile> files) throws InputException {
        try {
            for (InitFile file : files) {
                Path target = root.resolve(file.path());
                createFolder(target.toAbsolutePath().getParent());
                // fails if somebody else was faster; taken back even if its text does not fit on the disk
                Files.createFile(target);
                created.push(target);
                Files.write(target, file.text().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            withdraw(e);
            throw new InputException(
                    "the folder `" + root + "` cannot be written: " + WholeFile.reason(e), "name another folder", e);
        }
    }

    private void createFolder(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            createFolder(folder.getParent());
            Files.createDirectory(folder);
            created.push(folder);
        }
    }

    /** Takes back what was written so far, the last first, so that a second try finds no leftovers. */
    private void withdraw(IOException cause) {
        for (Path path : created) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }
}
