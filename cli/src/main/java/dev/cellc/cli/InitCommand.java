package dev.cellc.cli;

import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a tree of declarations to start from: all of it, or nothing. */
final class InitCommand {
    private static final List<String> FILES = List.of(
            "cellc.yaml",
            "platform/environments.yaml",
            "platform/pipeline.yaml",
            "projects/shop/project.yaml",
            "projects/shop/orders/component.yaml",
            "projects/shop/orders/workload.yaml",
            "projects/shop/orders/service.yaml",
            "projects/shop/web/component.yaml",
            "projects/shop/web/workload.yaml",
            "projects/shop/web/web-application.yaml");

    private final Path root;
    private final Deque<Path> created = new ArrayDeque<>();

    private InitCommand(Path root) {
        this.root = root;
    }

    static Exit run(Session session) throws UsageException, InputException {
        Path root = session.root();
        new InitCommand(root).write();
        for (String file : FILES) {
            session.out().print(file + "\n");
        }
        session.remark("wrote " + Words.count(FILES.size(), "file") + "; now try `cellc render`"
                + session.arguments()
                        .operand()
                        .map(folder -> " with the folder `" + folder + "`")
                        .orElse(""));
        return Exit.OK;
    }

    private void write() throws InputException {
        List<String> existing = new ArrayList<>(FILES);
        existing.removeIf(file -> !Files.exists(root.resolve(file), LinkOption.NOFOLLOW_LINKS));
        if (!existing.isEmpty()) {
            throw new InputException(
                    "`" + existing.get(0) + "` exists in `" + root + "`",
                    "name a new or empty folder: `cellc init DIR`");
        }
        try {
            for (String file : FILES) {
                writeFile(file);
            }
        } catch (IOException e) {
            withdraw(e);
            throw new InputException("the folder `" + root + "` cannot be written: " + e, "name another folder", e);
        }
    }

    private void writeFile(String file) throws IOException {
        Path target = root.resolve(file);
        createFolder(target.toAbsolutePath().getParent());
        try (InputStream in = InitCommand.class.getResourceAsStream("init/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no resource init/" + file);
            }
            // fails if somebody else was faster
            Files.write(target, in.readAllBytes(), StandardOpenOption.CREATE_NEW);
            created.push(target);
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
