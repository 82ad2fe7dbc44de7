package dev.cellc.compiler.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs for several commits that publish to one remote at once; {@code -Dpublish.processes=20} makes more of them. */
class PublishRaceTest {
    private static final int PROCESSES = Integer.getInteger("publish.processes", 4);

    @TempDir
    private Path temporary;

    @Test
    void the_newest_commit_wins_whichever_comes_first() throws Exception {
        GitFixture git = GitFixture.init(temporary.resolve("repo"));
        List<String> commits = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            commits.add(git.write("a.yaml", "a: " + i + "\n").commit());
        }
        GitFixture origin = GitFixture.init(temporary.resolve("origin"), "--bare");
        List<Process> jobs = new ArrayList<>();
        for (int i : shuffled()) {
            String clone = temporary.resolve("clone" + i).toString();
            git.run("clone", "-q", git.folder().toString(), clone);
            GitFixture.of(Path.of(clone))
                    .run("remote", "set-url", "origin", origin.folder().toString());
            jobs.add(Processes.start(PublishProcess.class, clone, commits.get(i), content(i)));
        }
        for (Process job : jobs) {
            assertThat(job.waitFor()).isZero();
        }
        for (String environment : List.of("live", "test")) {
            assertThat(origin.run("show", "environment/" + environment + ":" + environment + "/shop/namespace.yaml"))
                    .isEqualTo(content(PROCESSES - 1));
            assertThat(origin.run("log", "--format=%P", "environment/" + environment))
                    .doesNotContain(" ");
        }
        assertThat(origin.run("fsck", "--strict")).doesNotContain("error");
    }

    /** The first and the last commit give the same. */
    private static String content(int number) {
        return "n: " + number % (PROCESSES - 1) + "\n";
    }

    private static List<Integer> shuffled() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(7));
        return order;
    }
}
