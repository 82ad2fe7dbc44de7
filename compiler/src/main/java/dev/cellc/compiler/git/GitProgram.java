package dev.cellc.compiler.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Repository;

/**
 * Fetching by the {@code git} program, which knows the keys, the credential helpers and the proxy of the user. It is run
 * directly, never by a shell, and asks nothing on the terminal.
 */
record GitProgram(GitAddress address, SortedMap<String, String> environment) implements Fetcher.Way {
    private static final int TIMEOUT_MINUTES = 10;

    /** What Git sets for a hook and what would lead it into another repository than ours. */
    static final List<String> OF_A_REPOSITORY = List.of(
            "GIT_DIR",
            "GIT_COMMON_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_NAMESPACE",
            "GIT_PREFIX",
            "GIT_SHALLOW_FILE",
            "GIT_GRAFT_FILE",
            "GIT_REPLACE_REF_BASE",
            "GIT_NO_REPLACE_OBJECTS",
            "GIT_IMPLICIT_WORK_TREE",
            "GIT_CEILING_DIRECTORIES");

    @Override
    public void fetch(Repository into, List<String> refs, int depth) throws FetchFailure {
        try {
            Path log = Files.createTempFile(into.getDirectory().toPath(), "tmp_fetch", "");
            try {
                run(command(into.getDirectory(), refs, depth), log);
            } finally {
                Files.deleteIfExists(log);
            }
            into.scanForRepoChanges();
        } catch (IOException e) {
            throw FetchFailure.of(e);
        }
    }

    private List<String> command(File repository, List<String> refs, int depth) {
        List<String> command = new ArrayList<>(List.of("git", "--git-dir=" + repository));
        for (String setting : List.of("core.hooksPath=/dev/null", "gc.auto=0", "maintenance.auto=false")) {
            command.addAll(List.of("-c", setting));
        }
        command.addAll(List.of("fetch", "--quiet", "--no-tags", depth > 0 ? "--depth=" + depth : "--prune", "--"));
        command.add(address.text());
        command.addAll(refs);
        return command;
    }

    private void run(List<String> command, Path log) throws IOException, FetchFailure {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().keySet().removeAll(OF_A_REPOSITORY);
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("LC_ALL", "C");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = start(builder);
        try {
            process.getOutputStream().close();
            if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
                throw new FetchFailure("`git fetch` took too long", "check the connection");
            }
            if (process.exitValue() != 0) {
                throw refused(Files.readString(log, StandardCharsets.ISO_8859_1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(ProcessBuilder builder) throws FetchFailure {
        try {
            return builder.start();
        } catch (IOException e) {
            throw FetchFailure.withoutProgram(e);
        }
    }

    /** Git's own words: the line that says what is fatal, or the last one. */
    private static FetchFailure refused(String log) {
        List<String> lines = log.lines().filter(line -> !line.isBlank()).toList();
        String last = lines.isEmpty() ? "`git fetch` failed" : lines.get(lines.size() - 1);
        String reason = lines.stream()
                .filter(line -> line.startsWith("fatal: ") || line.contains("not our ref"))
                .findFirst()
                .orElse(last);
        return new FetchFailure(
                reason.startsWith("fatal: ") ? reason.substring("fatal: ".length()) : reason,
                "`git ls-remote` with this address shows whether your keys and credentials open it");
    }
}
