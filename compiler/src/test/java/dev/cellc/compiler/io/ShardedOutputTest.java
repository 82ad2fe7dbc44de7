package dev.cellc.compiler.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestPath;
import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.manifest.Shard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardedOutputTest {
    private static final int PARTS = 4;
    private static final ManifestTree TREE = tree("1", "shop", "bank", "mail", "news", "maps", "chat", "blog", "wiki");

    @TempDir
    Path folder;

    private Path whole;
    private Path parts;

    @BeforeEach
    void aFolderIsRenderedAtOnce() {
        whole = folder.resolve("whole");
        parts = folder.resolve("parts");
        OutputFolder.write(whole, TREE);
    }

    private static ManifestTree tree(String version, String... projects) {
        List<Manifest> all = new ArrayList<>();
        all.add(file("data-planes/eu/gateway.yaml", version));
        for (String environment : new String[] {"development", "production"}) {
            all.add(file(environment + "/kustomization.yaml", String.join(",", projects)));
            for (String project : projects) {
                String cell = environment + '/' + project;
                all.add(file(cell + "/namespace.yaml", version));
                all.add(file(cell + "/web/deployment-web.yaml", version));
                all.add(file(cell + "/web/namespace.yaml", version));
            }
        }
        return new ManifestTree(all, "sha256:" + version);
    }

    private static Manifest file(String path, String text) {
        return new Manifest(new ManifestPath(path), text + '\n', List.of(path + ":1"));
    }

    private static SortedMap<String, String> contents(Path root) {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static void assertWritten(WriteResult result) {
        assertThat(result.problems()).isEmpty();
    }

    private void writeParts(ManifestTree tree) {
        for (int part = 1; part <= PARTS; part++) {
            assertWritten(OutputFolder.write(parts, tree.in(new Shard(part, PARTS))));
        }
    }

    @Test
    void partsHaveEachFileOnceAndNoneHasAll() {
        List<String> all = new ArrayList<>();
        for (int part = 1; part <= PARTS; part++) {
            List<Manifest> written = TREE.in(new Shard(part, PARTS)).written();
            assertThat(written).hasSizeLessThan(TREE.manifests().size());
            written.forEach(manifest -> all.add(manifest.path().value()));
        }
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(TREE.manifests().stream()
                        .map(manifest -> manifest.path().value())
                        .toList());
    }

    @Test
    void projectsAreSpreadEvenly() {
        String[] projects = IntStream.rangeClosed(1, 1600)
                .mapToObj(number -> "project-" + number)
                .toArray(String[]::new);
        ManifestTree large = tree("1", projects);

        for (int part = 1; part <= 16; part++) {
            assertThat(large.in(new Shard(part, 16)).written()).hasSizeBetween(400, 800);
        }
    }

    @Test
    void partsThatAreWrittenApartAndJoinedAreTheWhole() {
        SortedMap<String, String> joined = new TreeMap<>();
        for (int part = 1; part <= PARTS; part++) {
            Path apart = folder.resolve("part-" + part);
            assertWritten(OutputFolder.write(apart, TREE.in(new Shard(part, PARTS))));
            contents(apart)
                    .forEach((path, text) -> assertThat(joined.merge(path, text, (a, b) -> {
                                assertThat(path).isEqualTo("cellc.lock.json");
                                return a;
                            }))
                            .isEqualTo(text));
        }
        assertThat(joined).isEqualTo(contents(whole));
    }

    @Test
    void partsThatAreWrittenIntoOneFolderAreTheWhole() {
        writeParts(TREE);

        assertThat(contents(parts)).isEqualTo(contents(whole));
        assertThat(OutputFolder.compare(parts, TREE)).isEmpty();
        assertThat(OutputFolder.write(parts, TREE).written()).isZero();
    }

    @Test
    void oneAfterTheOtherBringsAFolderUpToDate() {
        OutputFolder.write(parts, TREE);
        ManifestTree next = tree("2", "shop", "mail", "news", "maps", "chat", "blog", "wiki", "zoo");

        assertWritten(OutputFolder.write(parts, next.in(new Shard(2, PARTS))));
        assertThat(OutputFolder.compare(parts, next.in(new Shard(2, PARTS)))).isEmpty();
        assertThat(OutputFolder.compare(parts, next.in(new Shard(3, PARTS)))).isNotEmpty();
        writeParts(next);

        OutputFolder.write(whole, next);
        assertThat(contents(parts)).isEqualTo(contents(whole));
    }

    @Test
    void aPartAloneLeavesTheFilesOfOthers() throws IOException {
        OutputFolder.write(parts, TREE);
        Path edited = parts.resolve("development/shop/namespace.yaml");
        Files.writeString(edited, "edited");
        int owner = ownerOf("development/shop/namespace.yaml");
        int other = owner % PARTS + 1;

        assertWritten(OutputFolder.write(parts, tree("2", "bank").in(new Shard(other, PARTS))));
        assertThat(edited).hasContent("edited");
        assertThat(OutputFolder.write(parts, tree("2", "shop").in(new Shard(owner, PARTS)))
                        .problems())
                .isNotEmpty();
    }

    private static int ownerOf(String path) {
        for (int part = 1; part <= PARTS; part++) {
            for (Manifest manifest : TREE.in(new Shard(part, PARTS)).written()) {
                if (manifest.path().value().equals(path)) {
                    return part;
                }
            }
        }
        throw new IllegalArgumentException(path);
    }

    @Test
    void afterOnePartAloneTheWholeCanStillBeWritten() {
        OutputFolder.write(parts, TREE.in(new Shard(2, PARTS)));

        assertWritten(OutputFolder.write(parts, TREE));
        assertThat(contents(parts)).isEqualTo(contents(whole));
    }
}
