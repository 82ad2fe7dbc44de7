package dev.cellc.compiler.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.manifest.ManifestTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that end after any of their steps, killed or refused by the disk. */
class InterruptionTest {
    private static final ManifestTree OLD =
            Trees.of("a.yaml", "a", "dev/b.yaml", "b", "dev/x/c.yaml", "c", "file", "f", "folder/d.yaml", "d");

    /** One of everything: unchanged, changed, removed, new, file to folder, folder to file. */
    private static final ManifestTree NEW =
            Trees.of("a.yaml", "a", "dev/b.yaml", "b2", "new/e.yaml", "e", "file/f.yaml", "f", "folder", "d2");

    /** Shares little with either. */
    private static final ManifestTree THIRD = Trees.of("a.yaml", "a3", "dev", "third", "new/e.yaml", "e3");

    @TempDir
    private Path temp;

    /** What a killed process leaves: nothing after the last step happens, no clean-up either. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Works for some steps, then dies in the middle of one, or fails as a full disk does. */
    private static final class FailingDisk extends Disk {
        private final boolean kills;
        private final AtomicInteger stepsLeft;

        private FailingDisk(int steps, boolean kills) {
            this.stepsLeft = new AtomicInteger(steps);
            this.kills = kills;
        }

        private void step() throws IOException {
            if (stepsLeft.getAndDecrement() <= 0) {
                if (kills) {
                    throw new Killed();
                }
                throw new IOException("No space left on device");
            }
        }

        @Override
        void createFolders(Path folder) throws IOException {
            if (!Files.isDirectory(folder)) {
                step();
            }
            super.createFolders(folder);
        }

        @Override
        void write(Path file, byte[] bytes) throws IOException {
            try {
                step();
            } catch (Killed | IOException e) {
                super.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                throw e;
            }
            super.write(file, bytes);
        }

        @Override
        void move(Path from, Path to) throws IOException {
            step();
            super.move(from, to);
        }

        @Override
        void delete(Path path) throws IOException {
            // A full disk does not keep anybody from deleting.
            if (kills) {
                step();
            }
            super.delete(path);
        }
    }

    @Test
    void aRunThatIsKilledAfterAnyStepIsCompletedByTheNextOne() throws IOException {
        int steps = 0;
        while (true) {
            Path output = prepared(steps);
            if (!isKilled(output, NEW, steps++)) {
                break;
            }
            assertThat(OutputFolder.compare(output, NEW)).isNotEmpty();
            assertCompletedBy(output, NEW);
        }
        assertThat(steps).isGreaterThan(20);
    }

    @Test
    void aRunThatIsKilledMayBeFollowedByOneForAnotherTree() throws IOException {
        int steps = 0;
        for (boolean killed = true; killed; steps++) {
            Path output = prepared(steps);
            killed = isKilled(output, NEW, steps);
            assertCompletedBy(output, THIRD);
        }
        assertThat(steps).isGreaterThan(20);
    }

    @Test
    void theRunThatRepairsMayBeKilledToo() throws IOException {
        for (int first = 8; first < 26; first += 6) {
            boolean killed = true;
            for (int second = 0; killed; second++) {
                Path output = prepared(100 * first + second);
                isKilled(output, NEW, first);
                killed = isKilled(output, THIRD, second);
                assertCompletedBy(output, OLD);
            }
        }
    }

    @Test
    void theFirstRunOfAllMayBeKilled() throws IOException {
        boolean killed = true;
        for (int steps = 0; killed; steps++) {
            Path output = temp.resolve("first-" + steps);
            killed = isKilled(output, NEW, steps);
            assertCompletedBy(output, OLD);
        }
    }

    @Test
    void aForcedRunMayBeKilled() throws IOException {
        boolean killed = true;
        for (int steps = 0; killed; steps++) {
            Path output = prepared(steps);
            Files.writeString(output.resolve("dev/b.yaml"), "edited");
            Files.delete(output.resolve("a.yaml"));
            Files.createDirectories(output.resolve("a.yaml/x"));
            killed = isKilled(new OutputFolder(output, NEW, true, new FailingDisk(steps, true)));
            assertThat(OutputFolder.overwrite(output, NEW).problems()).isEmpty();
            assertIs(output, NEW);
        }
    }

    @Test
    void aFullDiskLeavesTheFolderAsItWasOrRepairable() throws IOException {
        boolean failed = true;
        int untouched = 0;
        for (int steps = 0; failed; steps++) {
            Path output = prepared(steps);
            WriteResult result = new OutputFolder(output, NEW, false, new FailingDisk(steps, false)).run();
            failed = !result.problems().isEmpty();
            if (failed) {
                assertThat(result.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.code()).isEqualTo(DiagnosticCode.OUTPUT_UNUSABLE))
                        .satisfies(problem -> assertThat(problem.message()).endsWith("No space left on device"));
                untouched += OutputFolder.compare(output, OLD).isEmpty() ? 1 : 0;
            }
            assertCompletedBy(output, NEW);
        }
        // Creating the folder, staging five files, and the draft of the journal and its renaming.
        assertThat(untouched).isGreaterThanOrEqualTo(7);
    }

    @Test
    void aNewFolderThatCannotBeFilledDoesNotStay() {
        Path output = temp.resolve("new");

        assertThat(new OutputFolder(output, NEW, false, new FailingDisk(4, false))
                        .run()
                        .problems())
                .hasSize(1);
        assertThat(output).doesNotExist();
    }

    /** As many files as are written by all processors. */
    @Test
    void aLargeTreeThatDoesNotFitLeavesNothing() {
        Path output = temp.resolve("large");
        ManifestTree large = Trees.of(IntStream.range(0, 500)
                .boxed()
                .flatMap(i -> Stream.of("dev/" + i % 7 + "/" + i + ".yaml", "text " + i))
                .toArray(String[]::new));

        assertThat(new OutputFolder(output, large, false, new FailingDisk(300, false))
                        .run()
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).endsWith("No space left on device"));
        assertThat(output).doesNotExist();
    }

    @Test
    void whatTheKilledRunWroteIsStillProtectedAgainstEdits() throws IOException {
        Path output = prepared(0);
        assertThat(isKilled(output, NEW, 20)).isTrue();
        Files.writeString(output.resolve("dev/b.yaml"), "edited");

        assertThat(OutputFolder.write(output, NEW).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(DiagnosticCode.EDITED_FILE));
        assertThat(output.resolve("dev/b.yaml")).hasContent("edited");
        Files.writeString(output.resolve("dev/b.yaml"), "b");
        assertCompletedBy(output, NEW);
    }

    @Test
    void theHookEndsTheRun() {
        assertThatThrownBy(() -> new OutputFolder(temp.resolve("x"), NEW, false, new FailingDisk(3, true)).run())
                .isInstanceOf(Killed.class);
    }

    private Path prepared(int number) throws IOException {
        Path output = temp.resolve("run-" + number);
        assertThat(OutputFolder.write(output, OLD).problems()).isEmpty();
        Files.writeString(output.resolve("mine.txt"), "mine");
        return output;
    }

    private static boolean isKilled(Path output, ManifestTree tree, int steps) {
        return isKilled(new OutputFolder(output, tree, false, new FailingDisk(steps, true)));
    }

    private static boolean isKilled(OutputFolder run) {
        try {
            assertThat(run.run().problems()).isEmpty();
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    private static void assertCompletedBy(Path output, ManifestTree tree) throws IOException {
        assertThat(OutputFolder.write(output, tree).problems()).isEmpty();
        assertIs(output, tree);
    }

    private static void assertIs(Path output, ManifestTree tree) throws IOException {
        SortedMap<String, String> contents = Trees.contents(output);
        tree.manifests()
                .forEach(manifest ->
                        assertThat(contents.remove(manifest.path().value())).isEqualTo(manifest.text()));
        assertThat(contents.remove("cellc.lock.json")).isEqualTo(Wanted.of(tree).index());
        contents.remove("mine.txt");
        assertThat(contents).isEmpty();
        assertThat(OutputFolder.compare(output, tree)).isEmpty();
    }
}
