package dev.cellc.compiler.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.manifest.ManifestTree;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    private static final ManifestTree TREE = Trees.of("dev/a.yaml", "a", "dev/shop/b.yaml", "b", "c.yaml", "c");

    @TempDir
    private Path temp;

    @Test
    void theFolderIsTheTreeAndItsIndex() throws IOException {
        assertThat(write(TREE)).isEqualTo(new WriteResult(3, 0, 0, List.of()));

        assertThat(Trees.contents(output()))
                .containsOnlyKeys("c.yaml", "cellc.lock.json", "dev/a.yaml", "dev/shop/b.yaml")
                .containsEntry("dev/a.yaml", "a")
                .containsEntry("dev/shop/b.yaml", "b")
                .containsEntry("c.yaml", "c");
    }

    @Test
    void theIndexNamesEveryFileItsDigestAndItsOrigins() throws IOException {
        write(Trees.of("a\"\u0001ü.yaml", "a", "b.yaml", ""));

        assertThat(Files.readString(output().resolve("cellc.lock.json"))).isEqualTo("""
                {
                  "version": 1,
                  "input": "sha256:0",
                  "files": {
                    "a\\"\\u0001ü.yaml": {"digest": "sha256:ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb", "from": ["x.yaml:1", "y.yaml:2"]},
                    "b.yaml": {"digest": "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "from": ["x.yaml:1", "y.yaml:2"]}
                  }
                }
                """);
    }

    @Test
    void anEmptyTreeHasAnEmptyIndex() throws IOException {
        write(ManifestTree.EMPTY);

        assertThat(Trees.contents(output())).containsOnlyKeys("cellc.lock.json");
        assertThat(write(ManifestTree.EMPTY)).isEqualTo(new WriteResult(0, 0, 0, List.of()));
    }

    @Test
    void aSecondRunWritesNothingAtAll() throws IOException {
        write(TREE);
        Trees.age(output());
        List<String> before = Trees.times(output());

        assertThat(write(TREE)).isEqualTo(new WriteResult(0, 0, 3, List.of()));
        assertThat(overwrite(TREE).written()).isZero();

        assertThat(Trees.times(output())).isEqualTo(before);
    }

    @Test
    void onlyWhatDiffersIsWritten() throws IOException {
        write(TREE);
        Trees.age(output());

        assertThat(write(Trees.of("dev/a.yaml", "a2", "dev/shop/b.yaml", "b", "c.yaml", "c", "d/e.yaml", "e")))
                .isEqualTo(new WriteResult(2, 0, 2, List.of()));

        assertThat(Files.getLastModifiedTime(output().resolve("c.yaml")).toMillis())
                .isEqualTo(Trees.LONG_AGO);
        assertThat(Trees.contents(output())).containsEntry("dev/a.yaml", "a2").containsEntry("d/e.yaml", "e");
    }

    @Test
    void aDifferentInputWithTheSameManifestsChangesTheIndexAlone() throws IOException {
        write(TREE);
        ManifestTree same = new ManifestTree(TREE.manifests(), "sha256:1");

        assertThat(OutputFolder.compare(output(), same)).hasSize(1);
        assertThat(write(same)).isEqualTo(new WriteResult(0, 0, 3, List.of()));
        assertThat(OutputFolder.compare(output(), same)).isEmpty();
    }

    @Test
    void whatIsNotWantedAnyMoreGoesWithTheFoldersThatItLeavesEmpty() throws IOException {
        write(Trees.of("dev/a.yaml", "a", "dev/x/y/z.yaml", "z", "prod/b.yaml", "b"));
        put("prod/README.md", "mine");
        Files.createDirectories(output().resolve("empty/of/mine"));

        assertThat(write(Trees.of("dev/a.yaml", "a"))).isEqualTo(new WriteResult(0, 2, 1, List.of()));

        assertThat(Trees.contents(output()))
                .containsOnlyKeys("cellc.lock.json", "dev/a.yaml", "empty/of/mine/", "prod/README.md");
    }

    @Test
    void foreignFilesAreNeverTouched() throws IOException {
        put("notes.md", "mine");
        put("dev/a.yaml", "mine too");

        for (WriteResult result : List.of(write(TREE), overwrite(TREE))) {
            assertThat(messages(result))
                    .containsExactly("CELL0801 dev/a.yaml:1:1 `dev/a.yaml` is in the way and was not written by cellc");
        }
        assertThat(Trees.contents(output())).containsOnlyKeys("dev/a.yaml", "notes.md");
    }

    @Test
    void aForeignFileWithOurContentIsAdopted() throws IOException {
        put("dev/a.yaml", "a");

        assertThat(write(TREE)).isEqualTo(new WriteResult(2, 0, 1, List.of()));
        assertThat(write(ManifestTree.EMPTY)).isEqualTo(new WriteResult(0, 3, 0, List.of()));
        assertThat(Trees.contents(output())).containsOnlyKeys("cellc.lock.json");
    }

    @Test
    void anEditedFileIsRefusedAndNothingChangesUnlessForced() throws IOException {
        write(TREE);
        put("dev/a.yaml", "edited");
        put("c.yaml", "edited");
        ManifestTree next = Trees.of("dev/a.yaml", "a2", "dev/shop/b.yaml", "b2");

        assertThat(messages(write(next)))
                .containsExactly(
                        "CELL0802 c.yaml:1:1 `c.yaml` was edited since cellc wrote it",
                        "CELL0802 dev/a.yaml:1:1 `dev/a.yaml` was edited since cellc wrote it");
        assertThat(Trees.contents(output()))
                .containsEntry("dev/shop/b.yaml", "b")
                .containsEntry("c.yaml", "edited");

        assertThat(overwrite(next)).isEqualTo(new WriteResult(2, 1, 0, List.of()));
        assertThat(OutputFolder.compare(output(), next)).isEmpty();
    }

    @Test
    void anEditThatIsWhatWeWouldWriteIsFine() throws IOException {
        write(TREE);
        put("c.yaml", "c2");

        assertThat(write(Trees.of("dev/a.yaml", "a", "dev/shop/b.yaml", "b", "c.yaml", "c2")))
                .isEqualTo(new WriteResult(0, 0, 3, List.of()));
    }

    @Test
    void aDeletedFileIsWrittenAgain() throws IOException {
        write(TREE);
        Files.delete(output().resolve("c.yaml"));

        assertThat(write(TREE)).isEqualTo(new WriteResult(1, 0, 2, List.of()));
    }

    @Test
    void aFileThatBecameALinkOrAFolderIsRefusedUnlessForced() throws IOException {
        write(TREE);
        Path outside = Files.writeString(temp.resolve("outside.yaml"), "outside");
        Files.delete(output().resolve("c.yaml"));
        Files.createSymbolicLink(output().resolve("c.yaml"), outside);
        Files.delete(output().resolve("dev/a.yaml"));
        Files.createDirectories(output().resolve("dev/a.yaml/x/y"));

        assertThat(messages(write(TREE)))
                .containsExactly(
                        "CELL0802 c.yaml:1:1 `c.yaml` was replaced by a link or a folder",
                        "CELL0802 dev/a.yaml:1:1 `dev/a.yaml` was replaced by a link or a folder");
        assertThat(overwrite(TREE)).isEqualTo(new WriteResult(2, 0, 1, List.of()));
        assertThat(outside).hasContent("outside");
        assertThat(OutputFolder.compare(output(), TREE)).isEmpty();
    }

    @Test
    void aFolderWithForeignFilesInThePlaceOfOursIsRefusedEvenWhenForced() throws IOException {
        write(TREE);
        Files.delete(output().resolve("c.yaml"));
        put("c.yaml/x/mine.txt", "mine");

        assertThat(messages(overwrite(TREE))).singleElement().asString().startsWith("CELL0801 c.yaml");
        assertThat(output().resolve("c.yaml/x/mine.txt")).hasContent("mine");
    }

    @Test
    void linksAreNeverFollowedOutOfTheFolder() throws IOException {
        write(TREE);
        Path outside = Files.createDirectories(temp.resolve("outside/shop"));
        Files.writeString(outside.resolve("b.yaml"), "b");
        Files.writeString(outside.resolveSibling("a.yaml"), "a");
        Trees.delete(output().resolve("dev"));
        Files.createSymbolicLink(output().resolve("dev"), temp.resolve("outside"));

        assertThat(write(Trees.of("c.yaml", "c"))).isEqualTo(new WriteResult(0, 0, 1, List.of()));
        assertThat(outside.resolve("b.yaml")).hasContent("b");

        assertThat(messages(write(Trees.of("dev/new.yaml", "n", "dev/newer.yaml", "n"))))
                .containsExactly("CELL0801 dev:1:1 `dev` is in the way and was not written by cellc");
    }

    @Test
    void aLinkWhereOurFolderWasIsReplacedWhenForced() throws IOException {
        write(TREE);
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Trees.delete(output().resolve("dev"));
        Files.createSymbolicLink(output().resolve("dev"), outside);

        assertThat(messages(write(TREE))).containsExactly("CELL0802 dev:1:1 `dev` was replaced by a link or a folder");
        assertThat(overwrite(TREE)).isEqualTo(new WriteResult(2, 0, 1, List.of()));
        assertThat(Trees.contents(outside)).isEmpty();
        assertThat(OutputFolder.compare(output(), TREE)).isEmpty();
    }

    @Test
    void aFileOfOursMayBecomeAFolderOfOursAndBack() throws IOException {
        ManifestTree file = Trees.of("x", "1", "y.yaml", "y");
        ManifestTree folder = Trees.of("x/a.yaml", "2", "x/b/c.yaml", "3");
        write(file);

        assertThat(write(folder)).isEqualTo(new WriteResult(2, 2, 0, List.of()));
        assertThat(OutputFolder.compare(output(), folder)).isEmpty();
        assertThat(write(file)).isEqualTo(new WriteResult(2, 2, 0, List.of()));
        assertThat(OutputFolder.compare(output(), file)).isEmpty();
    }

    @Test
    void anIndexInConflictClaimsTheFilesOfBothSides() throws IOException {
        write(Trees.of("both.yaml", "1", "ours.yaml", "o"));
        String ours = index();
        put("both.yaml", "2");
        put("theirs.yaml", "t");
        Files.delete(output().resolve("cellc.lock.json"));
        write(Trees.of("both.yaml", "2", "ours.yaml", "o", "theirs.yaml", "t"));
        String theirs = index();
        put(
                "cellc.lock.json",
                "{\n<<<<<<< HEAD\n" + body(ours) + "||||||| base\n=======\n" + body(theirs) + ">>>>>>> side\n  }\n}\n");

        assertThat(write(Trees.of("both.yaml", "3"))).isEqualTo(new WriteResult(1, 2, 0, List.of()));
        assertThat(OutputFolder.compare(output(), Trees.of("both.yaml", "3"))).isEmpty();
    }

    @Test
    void aDamagedIndexOrOneOfAnotherVersionStopsEverything() throws IOException {
        write(TREE);
        String index = index();
        for (String damaged : List.of(
                "{",
                "[]",
                index.replace("\"version\": 1", "\"version\": 2"),
                index.replace("\"c.yaml\"", "\"../c.yaml\""),
                index.replace("\"c.yaml\"", "\"/c.yaml\""),
                index.replace("\"c.yaml\"", "\".cellc-staging/journal\""),
                index.substring(0, 100),
                index + "}")) {
            put("cellc.lock.json", damaged);
            assertThat(messages(overwrite(ManifestTree.EMPTY)))
                    .singleElement()
                    .asString()
                    .startsWith("CELL0804 ")
                    .contains("damaged `cellc.lock.json`");
            assertThat(output().resolve("c.yaml")).hasContent("c");
        }
    }

    @Test
    void aReformattedIndexIsUnderstood() throws IOException {
        write(TREE);
        put("cellc.lock.json", index().replace(" ", "").replace("{", "{\r\n\t"));

        assertThat(write(Trees.of("c.yaml", "c2"))).isEqualTo(new WriteResult(1, 2, 0, List.of()));
    }

    @Test
    void anUnusableOutputIsOneProblem() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "mine");
        Path dangling = Files.createSymbolicLink(temp.resolve("dangling"), temp.resolve("nothing"));
        for (Path output : List.of(file, file.resolve("below"), dangling)) {
            assertThat(OutputFolder.write(output, TREE).problems())
                    .singleElement()
                    .extracting(problem -> problem.code().id())
                    .isEqualTo("CELL0804");
            assertThat(OutputFolder.overwrite(output, TREE).problems()).hasSize(1);
        }
        assertThat(file).hasContent("mine");
        assertThat(temp.resolve("nothing")).doesNotExist();
        assertThat(OutputFolder.compare(file, TREE))
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("the output folder is a file");
    }

    @Test
    void anOutputBehindALinkIsWritten() throws IOException {
        Path real = Files.createDirectories(temp.resolve("real"));
        Files.createSymbolicLink(output(), real);

        assertThat(write(TREE).written()).isEqualTo(3);
        assertThat(OutputFolder.compare(real, TREE)).isEmpty();
    }

    @Test
    void aReadOnlyFolderIsFoundBeforeAnythingChanges() throws IOException {
        write(TREE);
        Path locked = output().resolve("dev/shop");
        assumeThat(locked.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(locked)).as("root may write everywhere").isFalse();

        WriteResult result = write(Trees.of("dev/a.yaml", "a2", "dev/shop/b.yaml", "b2", "c.yaml", "c2"));

        assertThat(locked.toFile().setWritable(true)).isTrue();
        assertThat(messages(result)).singleElement().asString().contains("read-only");
        assertThat(OutputFolder.compare(output(), TREE)).isEmpty();
    }

    @Test
    void twoRunsAtATimeAreRefused() throws IOException, UnusableOutputException {
        write(TREE);
        try (Staging running = Staging.lock(output(), new Disk())) {
            assertThat(messages(write(ManifestTree.EMPTY)))
                    .singleElement()
                    .asString()
                    .endsWith("the output folder is being written by another run of cellc");
            running.withdraw();
        }
        Files.createDirectories(output().resolve(Staging.NAME));
        Path lock = Files.createFile(output().resolve(Staging.NAME).resolve("lock"));
        try (FileChannel other = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            other.lock();
            assertThat(messages(write(ManifestTree.EMPTY)))
                    .singleElement()
                    .asString()
                    .contains("another run");
        }
        assertThat(write(ManifestTree.EMPTY).removed()).isEqualTo(3);
        assertThat(output().resolve(Staging.NAME)).doesNotExist();
    }

    @Test
    void stagingThatIsNoFolderIsRefused() throws IOException {
        write(TREE);
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.createSymbolicLink(output().resolve(Staging.NAME), elsewhere);

        assertThat(messages(write(ManifestTree.EMPTY)))
                .singleElement()
                .asString()
                .contains("not a folder");
        assertThat(Trees.contents(elsewhere)).isEmpty();
    }

    @Test
    void comparingNamesEveryDifferenceAndChangesNothing() throws IOException {
        write(Trees.of("a.yaml", "a", "b.yaml", "b", "c.yaml", "c", "d.yaml", "d", "e.yaml", "e"));
        Files.delete(output().resolve("a.yaml"));
        put("b.yaml", "edited");
        put("new.yaml", "mine");
        put("e.yaml", "edited");
        Trees.age(output());
        List<String> before = Trees.times(output());

        List<Diagnostic> differences =
                OutputFolder.compare(output(), Trees.of("a.yaml", "a", "b.yaml", "b", "c.yaml", "c2", "new.yaml", "n"));

        assertThat(differences)
                .extracting(Diagnostic::message)
                .containsExactly(
                        "`a.yaml` is missing",
                        "`b.yaml` was edited since cellc wrote it",
                        "`c.yaml` differs from what the declarations give now",
                        "`d.yaml` comes from no declaration any more",
                        "`e.yaml` comes from no declaration any more, and was edited since cellc wrote it",
                        "`new.yaml` is in the way and was not written by cellc");
        assertThat(differences).extracting(difference -> difference.code().id()).containsOnly("CELL0803");
        String render = "`cellc render` brings the folder up to date";
        String force = "undo the change, or let `cellc render --force` overwrite it";
        String move = "move it away, or render into another folder";
        assertThat(differences)
                .extracting(Diagnostic::help)
                .containsExactly(render, force, render, render, force, move);
        assertThat(Trees.times(output())).isEqualTo(before);
        assertThat(OutputFolder.compare(temp.resolve("absent"), TREE))
                .extracting(Diagnostic::message)
                .containsExactly("the output folder does not exist");
        assertThat(Files.exists(temp.resolve("absent"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    private Path output() {
        return temp.resolve("rendered");
    }

    private WriteResult write(ManifestTree tree) {
        return OutputFolder.write(output(), tree);
    }

    private WriteResult overwrite(ManifestTree tree) {
        return OutputFolder.overwrite(output(), tree);
    }

    private void put(String path, String text) throws IOException {
        Path file = output().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String index() throws IOException {
        return Files.readString(output().resolve("cellc.lock.json"));
    }

    /** An index without the line that opens it and the two that close it. */
    private static String body(String index) {
        return index.substring("{\n".length(), index.length() - "  }\n}\n".length());
    }

    private static List<String> messages(WriteResult result) {
        return result.problems().stream()
                .map(problem -> problem.code().id() + ' ' + problem.span() + ' ' + problem.message())
                .toList();
    }
}
