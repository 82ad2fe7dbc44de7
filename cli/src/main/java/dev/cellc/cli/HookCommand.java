package dev.cellc.cli;

import dev.cellc.compiler.io.WholeFile;
import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Installs and removes the pre-commit hook of a repository. */
final class HookCommand {
    private final Session session;
    private final Path hook;
    private final Path before;

    private HookCommand(Session session, Path folder) {
        this.session = session;
        this.hook = folder.resolve(GitHook.NAME);
        this.before = folder.resolve(GitHook.BEFORE);
    }

    static Exit install(Session session) throws UsageException, InputException {
        Path root = session.root();
        GitFolders folders = GitFolders.of(root, session.surroundings());
        HookCommand command = new HookCommand(session, folders.hooks());
        // launchers say where they are
        String launcher = session.surroundings().environment().getOrDefault("CELLC_LAUNCHER", "");
        return command.guarded(() -> command.write(GitHook.text(launcher, folders.prefix())));
    }

    static Exit uninstall(Session session) throws UsageException, InputException {
        HookCommand command = new HookCommand(
                session, GitFolders.of(session.root(), session.surroundings()).hooks());
        return command.guarded(command::remove);
    }

    private void write(String text) throws IOException, InputException {
        if (Files.exists(hook, LinkOption.NOFOLLOW_LINKS)) {
            makeRoom(text);
        }
        Files.createDirectories(hook.toAbsolutePath().getParent());
        Files.write(hook, text.getBytes(StandardCharsets.UTF_8));
        if (Files.getFileStore(hook).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Quiet.done(session, hook.toString());
        session.remark("every commit is checked from now on; `cellc hook uninstall` ends that");
    }

    private void makeRoom(String text) throws IOException, InputException {
        if (isOurs()) {
            if (!Files.readString(hook).equals(text) && !session.arguments().has(Option.FORCE)) {
                throw new InputException(
                        "`" + hook + "` was installed for another root or by another cellc",
                        "`--force` installs it anew");
            }
            return;
        }
        if (!session.arguments().has(Option.CHAIN)) {
            throw new InputException(
                    "there is another hook: `" + hook + "`",
                    "`--chain` keeps it and runs it first; it can call `cellc validate --staged` itself as well");
        }
        if (Files.exists(before, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputException(
                    "both `" + hook + "` and `" + before + "` are hooks of others", "join them by hand");
        }
        Files.move(hook, before);
    }

    private void remove() throws IOException, InputException {
        if (!Files.exists(hook, LinkOption.NOFOLLOW_LINKS)) {
            session.remark("there is no hook");
            return;
        }
        if (!isOurs()) {
            throw new InputException(
                    "`" + hook + "` was not installed by cellc", "take the call of cellc out of it by hand");
        }
        Files.delete(hook);
        if (Files.exists(before, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(before, hook);
            session.remark("the hook that was there before is back");
        }
        Quiet.done(session, hook.toString());
    }

    private boolean isOurs() throws IOException {
        return Files.isRegularFile(hook, LinkOption.NOFOLLOW_LINKS) && GitHook.isOurs(Files.readString(hook));
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InputException;
    }

    private Exit guarded(Work work) throws InputException {
        try {
            work.run();
            return Exit.OK;
        } catch (IOException e) {
            throw new InputException(
                    "the hook `" + hook + "` cannot be written: " + WholeFile.reason(e), "check its permissions", e);
        }
    }
}
