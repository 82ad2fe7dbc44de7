package dev.cellc.compiler.io;

import dev.cellc.compiler.source.Aside;
import dev.cellc.compiler.source.Batch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a survey's findings: everything that can fail for want of room is staged first, then the journal is
 * written, and only then the folder itself changes, one rename or removal at a time; what is new altogether is placed
 * folder by folder. Wherever that stops, the old index and the journal together tell the next run which files are ours.
 */
final class Transaction {
    /** Files from which on a second processor helps to write them. */
    private static final int MANY = 200;

    private final Path output;
    private final Staging staging;
    private final Disk disk;
    private final Wanted wanted;
    private final Survey survey;

    /** The folders that are there for sure, as nothing is removed any more once files are placed. */
    private final SortedSet<String> known = new TreeSet<>();

    Transaction(Path output, Staging staging, Disk disk, Wanted wanted, Survey survey) {
        this.output = output;
        this.staging = staging;
        this.disk = disk;
        this.wanted = wanted;
        this.survey = survey;
    }

    WriteResult run() throws IOException {
        List<Finding> writes =
                survey.findings().stream().filter(Finding::isWrite).toList();
        try {
            stage(writes);
            staging.begin(survey.claims().journal(wanted));
        } catch (IOException e) {
            staging.withdraw();
            throw e;
        }
        int removed = remove();
        // Of files in order, those of a folder that was placed come right after it.
        String placed = "";
        for (Finding finding : writes) {
            if (placed.isEmpty() || !finding.path().startsWith(placed)) {
                placed = place(finding);
            }
        }
        if (!survey.indexCurrent()) {
            disk.move(staging.index(), output.resolve(OwnerIndex.NAME));
        }
        staging.finish();
        return new WriteResult(writes.size(), removed, survey.unchanged(), List.of());
    }

    private void stage(List<Finding> writes) throws IOException {
        staging.clear();
        // digests of files take about as long as making folders, which waits for the disk
        Aside<String> index = Aside.of(wanted::index, writes.size() >= MANY);
        LinkedHashSet<String> folders = new LinkedHashSet<>();
        writes.forEach(finding -> folders.add(OutputFolder.folder(finding.path())));
        for (String folder : folders) {
            disk.createFolders(staging.file(folder));
        }
        try {
            new Batch<>(writes, MANY).forEach(finding -> stage(finding.path()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!survey.indexCurrent()) {
            disk.write(staging.index(), index.get().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void stage(String path) {
        WantedFile file = Objects.requireNonNull(wanted.files().get(path));
        try {
            disk.write(staging.file(path), file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before anything is placed: where a file was there may have to be a folder, and the other way round. */
    private int remove() throws IOException {
        int removed = 0;
        SortedSet<String> left = new TreeSet<>(Comparator.reverseOrder());
        for (Finding finding : survey.findings()) {
            if (!finding.isWrite()) {
                if (finding.isRemoval()) {
                    disk.delete(output.resolve(finding.path()));
                    removed++;
                }
                addFolders(left, finding.path());
            }
        }
        for (String folder : left) {
            prune(output.resolve(folder));
        }
        return removed;
    }

    /** In reverse order, a folder comes after those in it. */
    private static void addFolders(SortedSet<String> folders, String path) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            folders.add(path.substring(0, slash));
        }
    }

    /** Removes a folder if what was removed from it leaves it empty. */
    private void prune(Path folder) throws IOException {
        if (isFolder(folder) && isEmpty(folder)) {
            disk.delete(folder);
        }
    }

    /**
     * With all that is in its folder, or in one above that, where that is not there yet; returns what the paths of all
     * that was placed so begin with, or nothing.
     */
    private String place(Finding finding) throws IOException {
        Path file = output.resolve(finding.path());
        if (!finding.place().equals(finding.path())) {
            Path obstacle = output.resolve(finding.place());
            // Several files may have been obstructed by one link; the first of them has removed it.
            if (!isFolder(obstacle)) {
                disk.delete(obstacle);
            }
        }
        String missing = missingAbove(finding.path());
        if (missing != null) {
            disk.move(staging.file(missing), output.resolve(missing));
            return missing + '/';
        }
        if (isFolder(file)) {
            deleteEmpty(file);
        }
        disk.move(staging.file(finding.path()), file);
        return "";
    }

    /** The topmost folder above a path that is not there. */
    private @Nullable String missingAbove(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String above = path.substring(0, slash);
            if (!known.contains(above)) {
                if (!Files.exists(output.resolve(above), LinkOption.NOFOLLOW_LINKS)) {
                    return above;
                }
                known.add(above);
            }
        }
        return null;
    }

    /** Fails rather than delete a file. */
    private void deleteEmpty(Path folder) throws IOException {
        List<String> names = new ArrayList<>(new DirectoryStore(folder).list("").keySet());
        for (String name : names) {
            if (isFolder(folder.resolve(name))) {
                deleteEmpty(folder.resolve(name));
            }
        }
        disk.delete(folder);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> contents = Files.newDirectoryStream(folder)) {
            return !contents.iterator().hasNext();
        }
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
