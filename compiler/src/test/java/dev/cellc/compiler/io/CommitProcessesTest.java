package dev.cellc.compiler.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.git.Committer.Options;
import dev.cellc.compiler.git.Committer.WorkTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that commit to one repository at once, and processes that are killed. {@code -Dcommit.processes=50} and
 * {@code -Dcommit.kills=100} make more of it.
 */
class CommitProcessesTest {
    private static final int PROCESSES = Integer.getInteger("commit.processes", 8);
    private static final int KILLS = Integer.getInteger("commit.kills", 6);

    @TempDir
    private Path temporary;

    private GitFixture git;

    @BeforeEach
    void repository() throws IOException {
        git = GitFixture.init(temporary.resolve("repo"));
        git.write("b.yaml", "b: 1\n").commit();
    }

    private Process start(String... arguments) throws IOException {
        return Processes.start(
                CommitProcess.class,
                Stream.concat(Stream.of(git.folder().toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private List<Integer> exits(IntStream numbers, String pattern) throws Exception {
        List<Process> all = new ArrayList<>();
        for (int i : numbers.toArray()) {
            all.add(start(pattern.replace("#", Integer.toString(i))));
        }
        List<Integer> exits = new ArrayList<>();
        for (Process process : all) {
            exits.add(process.waitFor());
        }
        return exits;
    }

    @Test
    void no_commit_is_lost_when_many_come_at_once() throws Exception {
        assertThat(exits(IntStream.range(0, PROCESSES), "deployments/f#.yaml")).containsOnly(0);
        assertThat(git.run("rev-list", "--count", "--first-parent", "main").strip())
                .isEqualTo(Integer.toString(PROCESSES + 1));
        assertThat(git.run("ls-tree", "-r", "--name-only", "main").lines()).hasSize(PROCESSES + 1);
        sound();
    }

    @Test
    void of_many_that_want_the_same_one_gets_it_and_the_others_see_it() throws Exception {
        List<Integer> exits = exits(IntStream.range(0, PROCESSES), "deployments/same.yaml");
        assertThat(exits).containsOnly(0, CommitProcess.TAKEN).containsOnlyOnce(0);
        assertThat(git.run("rev-list", "--count", "main")).isEqualTo("2\n");
        sound();
    }

    @Test
    void a_process_that_is_killed_leaves_nothing_half_done() throws Exception {
        Random random = new Random(42);
        int commits = 0;
        for (int i = 0; i < KILLS; i++) {
            Process process = start("deployments/f.yaml", "forever");
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            assertThat(said.readLine()).isEqualTo("1");
            Thread.sleep(random.nextInt(80));
            process.destroyForcibly().waitFor();
            commits++;
            assertThat(CommitSupport.commit(git, CommitSupport.environment(), Options.DEFAULT, "b: " + i + "0\n")
                            .workTree())
                    .isEqualTo(WorkTree.UPDATED);
            commits++;
            assertThat(git.run("status", "--porcelain")).isEmpty();
        }
        assertThat(git.run("log", "--format=%P", "main").lines().filter(parents -> parents.contains(" ")))
                .isEmpty();
        assertThat(Integer.parseInt(git.run("rev-list", "--count", "main").strip()))
                .isGreaterThan(commits);
        sound();
    }

    /** Git finds nothing wrong, no lock is left, and the files are those of the commit. */
    private void sound() throws IOException {
        assertThat(git.run("fsck", "--strict", "--full"))
                .doesNotContain("error")
                .doesNotContain("missing");
        assertThat(git.run("status", "--porcelain")).isEmpty();
        try (Stream<Path> all = Files.walk(git.folder().resolve(".git"))) {
            assertThat(all.filter(path -> path.toString().endsWith(".lock"))).isEmpty();
        }
    }
}
