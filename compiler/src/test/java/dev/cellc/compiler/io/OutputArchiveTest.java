package dev.cellc.compiler.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestPath;
import dev.cellc.compiler.manifest.ManifestTree;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives are read by the {@code tar} of the machine. */
class OutputArchiveTest {
    /** Short; parted between prefix and name; with a name that fits into no header; of more than ASCII. */
    private static final List<String> PATHS = List.of(
            "live/shop/namespace.yaml",
            "a".repeat(90) + "/" + "b".repeat(90) + ".yaml",
            "c".repeat(40) + "/" + "d".repeat(150) + ".yaml",
            "e".repeat(160) + "/f.yaml",
            "ü".repeat(60) + ".yaml");

    @TempDir
    private Path folder;

    private static ManifestTree tree() {
        return new ManifestTree(
                PATHS.stream()
                        .map(path -> new Manifest(new ManifestPath(path), "path: " + path + "\n", List.of()))
                        .toList(),
                "sha256:0");
    }

    @Test
    void anArchiveHoldsWhatTheFolderWouldHold() throws Exception {
        Path archive = folder.resolve("tree.tar");
        OutputArchive.write(archive, OutputArchive.of(tree()));
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        Process tar = new ProcessBuilder("tar", "-xf", archive.toString(), "-C", unpacked.toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();

        Path written = folder.resolve("written");
        OutputFolder.write(written, tree());
        assertThat(files(unpacked)).isEqualTo(files(written)).hasSize(PATHS.size() + 1);
        for (String file : files(written)) {
            assertThat(unpacked.resolve(file)).hasSameBinaryContentAs(written.resolve(file));
        }
    }

    @Test
    void oneTreeGivesOneArchiveOfWholeRecordsWithoutATime() {
        byte[] archive = OutputArchive.of(tree());
        assertThat(archive).isEqualTo(OutputArchive.of(tree()));
        assertThat(archive.length % 10240).isZero();
        assertThat(Arrays.copyOfRange(archive, 136, 147)).containsOnly('0');
    }

    @Test
    void theSameCompressedHasNoTimeAndNoSystemInItsHeader() throws Exception {
        byte[] archive = OutputArchive.compressed(tree());

        assertThat(new GZIPInputStream(new ByteArrayInputStream(archive))).hasBinaryContent(OutputArchive.of(tree()));
        // magic, deflate, no flags, no time, no hint, system unknown
        assertThat(Arrays.copyOf(archive, 10)).containsExactly(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
    }

    private static List<String> files(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
