package dev.cellc.compiler.io;

import dev.cellc.compiler.manifest.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Carries out a survey's findings: everything that can fail for want of room is staged first, then the journal is
 * written, and only then the folder itself changes, one rename or removal at a time. Wherever that stops, the old index
 * and the journal together tell the next run which files are ours.
 */
final class Transaction {
    private final Path output;
    private final Staging staging;
    private final Disk disk;
    private final Wanted wanted;
    private final Survey survey;

    /** The folders that are there for sure, as nothing is removed any more once they are made. */
    private final SortedSet<String> made = new TreeSet<>();

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
        for (int i = 0; i < writes.size(); i++) {
            place(writes.get(i), staging.file(i));
        }
        if (!survey.indexCurrent()) {
            disk.move(staging.index(), output.resolve(OwnerIndex.NAME));
        }
        staging.finish();
        return new WriteResult(writes.size(), removed, survey.unchanged(), List.of());
    }

    private void stage(List<Finding> writes) throws IOException {
        for (int i = 0; i < writes.size(); i++) {
            Manifest manifest =
                    Objects.requireNonNull(wanted.manifests().get(writes.get(i).path()));
            disk.write(staging.file(i), manifest.bytes());
        }
        if (!survey.indexCurrent()) {
            disk.write(staging.index(), wanted.index().getBytes(StandardCharsets.UTF_8));
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

    private void place(Finding finding, Path staged) throws IOException {
        Path file = output.resolve(finding.path());
        if (!finding.place().equals(finding.path())) {
            Path obstacle = output.resolve(finding.place());
            // Several files may have been obstructed by one link; the first of them has removed it.
            if (!isFolder(obstacle)) {
                disk.delete(obstacle);
            }
        }
        if (isFolder(file)) {
            deleteEmpty(file);
        }
        int slash = finding.path().lastIndexOf('/');
        if (slash > 0 && made.add(finding.path().substring(0, slash))) {
            disk.createFolders(output.resolve(finding.path().substring(0, slash)));
        }
        disk.move(staged, file);
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
