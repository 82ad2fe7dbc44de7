package dev.cellc.compiler.git;

import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** The index → its entries, by JGit, or by Git itself for the formats that JGit does not know. */
final class StagedFiles {

    private StagedFiles() {}

    static List<GitEntry> of(Repository repository) throws InputException {
        try {
            return ofIndex(repository.readDirCache());
        } catch (IOException | RuntimeException e) {
            // A split or a sparse index looks damaged to JGit, so only Git can tell them from a really damaged one.
            return listedByGit(repository, e);
        }
    }

    private static List<GitEntry> ofIndex(DirCache index) {
        List<GitEntry> entries = new ArrayList<>();
        for (int i = 0; i < index.getEntryCount(); i++) {
            DirCacheEntry entry = index.getEntry(i);
            // What is only announced by `git add -N` would not be part of a commit.
            if (!entry.isIntentToAdd()) {
                entries.add(new GitEntry(
                        entry.getPathString(),
                        entry.getFileMode(),
                        entry.getObjectId(),
                        entry.getStage() != DirCacheEntry.STAGE_0));
            }
        }
        return entries;
    }

    private static List<GitEntry> listedByGit(Repository repository, Exception unread) throws InputException {
        ProcessBuilder git = new ProcessBuilder(
                "git",
                "--git-dir=" + repository.getDirectory(),
                "--work-tree=" + repository.getWorkTree(),
                // A setting of the repository must not be able to start a program of its own.
                "-c",
                "core.fsmonitor=false",
                "ls-files",
                "--stage",
                "-z",
                "--full-name");
        git.directory(repository.getWorkTree());
        git.environment().put("GIT_INDEX_FILE", repository.getIndexFile().getAbsolutePath());
        git.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = git.start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            if (process.waitFor() == 0) {
                return parse(new String(output, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            unread.addSuppressed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            unread.addSuppressed(e);
        }
        throw new InputException(
                "the index `" + repository.getIndexFile() + "` cannot be read: " + unread.getMessage(),
                "a split or sparse index needs the `git` program; `git update-index --no-split-index` and `git"
                        + " sparse-checkout reapply --no-sparse-index` turn it into a plain one",
                unread);
    }

    /** Entries of the form {@code mode SP id SP stage TAB path NUL}. */
    private static List<GitEntry> parse(String output) {
        List<GitEntry> entries = new ArrayList<>();
        int start = 0;
        for (int end = output.indexOf('\0'); end >= 0; end = output.indexOf('\0', start)) {
            String line = output.substring(start, end);
            int space = line.indexOf(' ');
            int tab = line.indexOf('\t');
            entries.add(new GitEntry(
                    line.substring(tab + 1),
                    FileMode.fromBits(Integer.parseInt(line.substring(0, space), 8)),
                    ObjectId.fromString(line.substring(space + 1, space + 41)),
                    line.charAt(tab - 1) != '0'));
            start = end + 1;
        }
        return entries;
    }
}
