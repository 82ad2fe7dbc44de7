package dev.cellc.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes is made once, is used, and never in the way. */
@EnabledIfSystemProperty(named = "cellc.dist", matches = ".+", disabledReason = "runs once it is packaged")
class FastStartTest {
    private static final Map<String, String> WAIT = Map.of("CELLC_FAST_START", "wait");
    private static final Map<String, String> BUILD_SERVER = Map.of("CI", "true");
    private static final int AT_ONCE = 8;
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private static Path folder;

    private static Installation cellc;

    /** Eight first runs at once, one of which has the archive made for all. */
    @BeforeAll
    static void install() throws Exception {
        cellc = Installation.in(folder, "cellc-1");
        ExecutorService runs = Executors.newFixedThreadPool(AT_ONCE);
        Callable<Installation.Run> first = () -> cellc.run(Map.of(), "version");
        for (Future<Installation.Run> run :
                runs.invokeAll(Stream.generate(() -> first).limit(AT_ONCE).toList())) {
            assertThat(run.get().err()).isEmpty();
            assertThat(run.get().out()).startsWith("cellc ");
        }
        runs.shutdown();
        for (int i = 0; i < PATIENCE_SECONDS && !isFinished(); i++) {
            Thread.sleep(1000);
        }
    }

    /** An archive and what it belongs to, and nothing else. */
    private static boolean isFinished() throws IOException {
        return cellc.archives().size() == 2
                && cellc.archives().stream().noneMatch(file -> file.toString().endsWith(".lock"));
    }

    @Test
    void firstRunsAtOnceMakeOneArchiveAndLeaveNothingElse() throws Exception {
        assertThat(isFinished()).isTrue();
        assertThat(Files.size(cellc.archive())).isGreaterThan(1_000_000);
    }

    @Test
    void itIsUsed() throws Exception {
        assertThat(cellc.classesFromArchive(Map.of())).isPositive();
        assertThat(cellc.classesFromArchive(Map.of("CELLC_FAST_START", "off"))).isZero();
    }

    @Test
    void aBrokenArchiveIsPassedOver() throws Exception {
        byte[] whole = Files.readAllBytes(cellc.archive());
        Installation broken = withArchives("broken");
        for (byte[] bytes : List.of(new byte[0], new byte[whole.length], Arrays.copyOf(whole, 1 << 20))) {
            replace(broken.archive(), bytes);
            assertThat(broken.run(BUILD_SERVER, "version")).isEqualTo(cellc.run(Map.of(), "version"));
        }
    }

    @Test
    void anArchiveOfAnotherJavaIsReplaced() throws Exception {
        Installation other = withArchives("other");
        Path archive = other.archive();
        Path note = Path.of(archive.toString().replaceAll("\\.(jsa|aot)$", ".jvm"));
        replace(note, "another one".getBytes(StandardCharsets.UTF_8));
        replace(archive, new byte[1]);
        assertThat(other.run(WAIT, "version").code()).isZero();
        assertThat(Files.size(archive)).isGreaterThan(1_000_000);
        assertThat(Files.readString(note)).contains(System.getProperty("java.vm.version"));
    }

    @Test
    void aBuildServerIsLeftAlone() throws Exception {
        Installation server = new Installation(cellc.home(), folder.resolve("server"));
        assertThat(server.run(BUILD_SERVER, "version").code()).isZero();
        assertThat(server.archives()).isEmpty();
    }

    @Test
    void aCacheThatCannotBeWrittenIsGoneWithout() throws Exception {
        Path file = Files.createFile(folder.resolve("a file"));
        Installation server = new Installation(cellc.home(), file);
        for (Map<String, String> environment : List.of(Map.<String, String>of(), WAIT)) {
            Installation.Run run = server.run(environment, "version");
            assertThat(run.code()).isZero();
            assertThat(run.err()).isEmpty();
        }
    }

    /** The same installation with a copy of its archives. */
    private static Installation withArchives(String name) throws IOException {
        Installation copy = new Installation(cellc.home(), folder.resolve(name));
        Path target = Files.createDirectories(copy.caches().resolve("cellc/start"));
        for (Path file : cellc.archives()) {
            Files.copy(file, target.resolve(file.getFileName()));
        }
        return copy;
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Files.delete(file);
        Files.write(file, bytes);
    }
}
