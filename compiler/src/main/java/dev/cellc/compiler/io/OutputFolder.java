package dev.cellc.compiler.io;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.manifest.ManifestTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Manifest tree → folder. Only what differs is written, what was ours and is not wanted any more is removed, what is
 * not ours is never touched; where that is impossible, nothing is changed at all.
 */
public final class OutputFolder {
    private final Path output;
    private final Wanted wanted;
    private final boolean force;
    private final Disk disk;

    OutputFolder(Path output, ManifestTree tree, boolean force, Disk disk) {
        this.output = output;
        this.wanted = Wanted.of(tree);
        this.force = force;
        this.disk = disk;
    }

    /** A file of ours that somebody edited is a problem. */
    public static WriteResult write(Path output, ManifestTree tree) {
        return new OutputFolder(output, tree, false, new Disk()).run();
    }

    /** A file of ours that somebody edited is overwritten or removed. */
    public static WriteResult overwrite(Path output, ManifestTree tree) {
        return new OutputFolder(output, tree, true, new Disk()).run();
    }

    /** How the folder differs from the tree; empty exactly if writing would change nothing. */
    public static List<Diagnostic> compare(Path output, ManifestTree tree) {
        if (!Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
            return List.of(OutputDiagnostics.absent(output));
        }
        try {
            Wanted wanted = Wanted.of(tree).beside(Survey.index(output));
            return OutputDiagnostics.outOfDate(Survey.of(output, wanted), wanted);
        } catch (UnusableOutputException e) {
            return List.of(OutputDiagnostics.unusable(output, e));
        } catch (IOException e) {
            return List.of(OutputDiagnostics.failed(output, e));
        }
    }

    /** The output folder that a file lies in, told by its owner index. */
    public static Optional<Path> around(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(OwnerIndex.NAME))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    WriteResult run() {
        try {
            String index = Survey.index(output);
            Wanted here = wanted.beside(index);
            if (here.hasIndex(index)) {
                Survey survey = Survey.of(output, here);
                if (survey.isCurrent()) {
                    return new WriteResult(0, 0, survey.unchanged(), List.of());
                }
            }
            return change();
        } catch (UnusableOutputException e) {
            return WriteResult.refused(List.of(OutputDiagnostics.unusable(output, e)));
        } catch (IOException e) {
            return WriteResult.refused(List.of(OutputDiagnostics.failed(output, e)));
        }
    }

    private WriteResult change() throws IOException, UnusableOutputException {
        boolean created = !Files.exists(output);
        if (created) {
            disk.createFolders(output);
        }
        try (Staging staging = Staging.lock(output, disk)) {
            // Only now: what is seen before the lock is held may be half of another run's work.
            Wanted here = wanted.beside(Survey.index(output));
            Survey survey = Survey.of(output, here);
            List<Diagnostic> problems = OutputDiagnostics.refused(output, survey, here, force);
            if (!problems.isEmpty()) {
                staging.withdraw();
                return WriteResult.refused(problems);
            }
            requireWritable(survey, staging);
            return new Transaction(output, staging, disk, here, survey).run();
        } catch (IOException e) {
            if (created && new DirectoryStore(output).list("").isEmpty()) {
                disk.delete(output);
            }
            throw e;
        }
    }

    /** A folder that refuses changes is found before the first change. */
    private void requireWritable(Survey survey, Staging staging) throws IOException, UnusableOutputException {
        LinkedHashSet<String> above = new LinkedHashSet<>();
        survey.findings().forEach(finding -> above.add(folder(finding.place())));
        SortedSet<Path> folders = new TreeSet<>();
        Map<String, Path> nearest = new LinkedHashMap<>();
        above.forEach(folder -> folders.add(existing(folder, nearest)));
        List<Path> locked = new ArrayList<>(folders);
        locked.removeIf(Files::isWritable);
        if (!locked.isEmpty()) {
            staging.withdraw();
            throw new UnusableOutputException(
                    "cannot be changed: `" + locked.get(0) + "` is read-only", "check its permissions");
        }
    }

    /** The path above another; empty for the output folder itself. */
    static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** A folder, or the nearest above it that is there; {@code nearest} has those that were asked for before. */
    private Path existing(String folder, Map<String, Path> nearest) {
        if (folder.isEmpty()) {
            return output;
        }
        Path known = nearest.get(folder);
        if (known != null) {
            return known;
        }
        String parent = folder(folder);
        Path above = existing(parent, nearest);
        Path place = output.resolve(folder);
        boolean isThere = above.equals(output.resolve(parent)) && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
        Path found = isThere ? place : above;
        nearest.put(folder, found);
        return found;
    }
}
