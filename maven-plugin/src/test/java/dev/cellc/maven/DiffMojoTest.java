package dev.cellc.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffMojoTest {
    @TempDir
    private Path folder;

    private final RecordingLog log = new RecordingLog();
    private final DiffMojo mojo = new DiffMojo();

    @BeforeEach
    void anImageHasChangedSinceTheLastCommit() throws Exception {
        Shop.write(folder);
        ShopRepository.init(folder);
        Shop.write(folder, "1.1");
        mojo.root = folder.toFile();
        mojo.base = "HEAD";
        mojo.setLog(log);
    }

    @Test
    void theDifferenceIsLogged() throws Exception {
        mojo.execute();

        assertThat(log.entries())
                .contains("info: development: 1 changed")
                .anyMatch(line -> line.contains("Deployment") && line.contains("orders"));
    }

    @Test
    void aResultForOtherProgramsGoesToAFile() throws Exception {
        mojo.format = "json";
        mojo.environments = List.of("development");
        mojo.outputFile = folder.resolve("target/diff/result.json").toFile();

        mojo.execute();

        assertThat(Files.readString(folder.resolve("target/diff/result.json")))
                .startsWith("{\"parts\": [")
                .contains("\"development\"");
        assertThat(log.entries()).isEmpty();
    }

    @Test
    void aConditionThatIsMetFailsTheBuild() {
        mojo.failOn = "deletes,changes";

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("`cellc diff` ended with 1");
        assertThat(log.entries()).contains("error: cellc: `--fail-on changes`: there are 1");
    }

    @Test
    void errorsInTheDeclarationsFailTheBuild() throws Exception {
        Files.writeString(folder.resolve("project.yaml"), "kind: Projekt\n");

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void aCommitThatIsNotThereIsABrokenSetUp() {
        mojo.base = "nowhere";

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("`cellc diff` ended with 2");
    }

    @Test
    void somethingHasToBeComparedWith() {
        mojo.base = null;

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("set `cellc.base`");
    }

    @Test
    void onlyTheEnvironmentsThatAreNamedAreJudged() throws Exception {
        mojo.failOn = "any";
        mojo.environments = List.of("staging", "production");

        mojo.execute();
    }

    @Test
    void otherStatesCanBeCompared() throws Exception {
        mojo.staged = true;
        mojo.failOn = "any";
        mojo.execute();

        mojo.staged = false;
        mojo.head = "HEAD";
        mojo.execute();
    }

    @Test
    void everyOptionReachesTheCommand() throws Exception {
        mojo.head = "main";
        mojo.staged = true;
        mojo.environments = List.of("production");
        mojo.full = true;
        mojo.failOn = "any";
        mojo.format = "markdown";
        mojo.offline = true;

        assertThat(mojo.words())
                .containsExactly(
                        "diff",
                        "--base=HEAD",
                        "--head=main",
                        "--staged",
                        "--env=production",
                        "--full",
                        "--fail-on=any",
                        "--format=markdown",
                        "--offline");
    }

    @Test
    void theGoalCanBeSkipped() throws Exception {
        mojo.skipDiff = true;

        mojo.execute();

        assertThat(log.entries()).containsExactly("info: skipped");
    }
}
