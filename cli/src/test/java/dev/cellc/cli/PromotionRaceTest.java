package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes of the command on one repository at once, and processes that are killed. {@code -Dpromotion.processes=50},
 * {@code -Dpromotion.rivals=50} and {@code -Dpromotion.kills=100} make more of it.
 */
class PromotionRaceTest {
    private static final int PROCESSES = Integer.getInteger("promotion.processes", 8);
    private static final int RIVALS = Integer.getInteger("promotion.rivals", 4);
    private static final int KILLS = Integer.getInteger("promotion.kills", 5);

    @TempDir
    private Path folder;

    private ShopRepository shop;

    @BeforeEach
    void services() {
        shop = new ShopRepository(folder);
        IntStream.range(0, Math.max(PROCESSES, KILLS)).forEach(i -> shop.addService("s" + i));
        shop.commit("Services");
    }

    private static String[] promotion(String component) {
        return new String[] {"promote", "shop/" + component, "--to", "staging", "--color", "never"};
    }

    /** What each of so many processes did that were started at once. */
    private List<Run.Result> atOnce(int count, IntFunction<String> component) throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            processes.add(shop.start(promotion(component.apply(i))));
        }
        List<Run.Result> results = new ArrayList<>();
        for (Process process : processes) {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            results.add(new Run.Result(process.waitFor(), out, err));
        }
        return results;
    }

    @Test
    void ofDifferentComponentsNoPromotionIsLost() throws Exception {
        assertThat(atOnce(PROCESSES, i -> "s" + i))
                .allSatisfy(result -> assertThat(result.err()).isEmpty())
                .allSatisfy(result -> assertThat(result.exit()).isZero());
        assertThat(bindings()).hasSize(PROCESSES);
        sound(PROCESSES);
    }

    @Test
    void ofTheSameComponentOneLandsAndTheOthersSayWhichItWas() throws Exception {
        List<Run.Result> results = atOnce(RIVALS, i -> "stock");
        String winner = shop.git("rev-parse", "--short=12", "HEAD").strip();
        assertThat(results.stream().filter(result -> result.out().contains(": promote(staging): shop/stock none -> ")))
                .hasSize(1);
        assertThat(results.stream()
                        .filter(result -> result.err().contains("[CELL1112]"))
                        .filter(result -> result.err().contains("commit " + winner + " of `ada@acme.example`")))
                .hasSize(RIVALS - 1);
        sound(1);
    }

    /** Each is killed once it has begun to write, some before the branch has moved and some after. */
    @Test
    void whatIsKilledLeavesNoHalfPromotion() throws Exception {
        Random random = new Random(42);
        for (int i = 0; i < KILLS; i++) {
            int before = objects();
            Process process = shop.start(promotion("s" + i));
            while (process.isAlive() && objects() == before) {
                Thread.onSpinWait();
            }
            Thread.sleep(random.nextInt(40));
            process.destroyForcibly().waitFor();
            assertThat(shop.git("fsck", "--strict", "--full")).doesNotContain("error", "missing");
            assertThat(shop.cellc(promotion("s" + i)).exit()).isZero();
            assertThat(shop.git("status", "--short")).isEmpty();
        }
        sound(KILLS);
    }

    /** How much there is where Git keeps objects, which are written before the branch moves. */
    private int objects() {
        return Objects.requireNonNull(
                        shop.root().resolve(".git/objects").toFile().list())
                .length;
    }

    private Stream<String> bindings() {
        return shop.git("ls-tree", "-r", "--name-only", "HEAD", "deployments").lines();
    }

    /** One commit for each promotion, of one binding, all legal; nothing is left of those who made them. */
    private void sound(int promotions) throws IOException {
        assertThat(shop.git("fsck", "--strict", "--full")).doesNotContain("error", "missing");
        assertThat(shop.git("status", "--short")).isEmpty();
        String log = shop.git("log", "--format=%x00%s", "--name-only", "--grep=^promote(");
        List<String> commits = Stream.of(log.split("\0", -1)).skip(1).toList();
        assertThat(commits)
                .hasSize(promotions)
                .allSatisfy(commit -> assertThat(commit.lines().filter(line -> line.startsWith("deployments/")))
                        .hasSize(1));
        assertThat(shop.git("log", "--format=%P").lines().filter(parents -> parents.contains(" ")))
                .isEmpty();
        assertThat(shop.cellc("verify").err()).endsWith(": all is in order\n");
        try (Stream<Path> all = Files.walk(shop.root().resolve(".git"))) {
            assertThat(all.filter(path -> path.toString().endsWith(".lock"))).isEmpty();
        }
        assertThat(shop.root().resolve(".git/cellc")).isDirectoryContaining("glob:**commits");
        assertThat(shop.root().resolve(".git/cellc").toFile().list()).hasSize(1);
    }
}
