package dev.cellc.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderMojoTest {
    @TempDir
    private Path folder;

    private final RecordingLog log = new RecordingLog();
    private final RenderMojo mojo = new RenderMojo(null);

    @BeforeEach
    void rootIsAFolder() {
        mojo.root = folder.toFile();
        mojo.setLog(log);
        mojo.compiler = (tree, options) -> Samples.compilation();
    }

    @Test
    void manifestsAreWrittenToTheFolderOfTheConfiguration() throws Exception {
        mojo.execute();

        assertThat(folder.resolve("manifests/development/namespace.yaml")).hasContent("kind: Namespace\n");
        assertThat(log.entries())
                .containsExactly(
                        "info: files in " + folder.resolve("manifests") + ": 1 written, 0 removed, 0 unchanged");
    }

    @Test
    void anotherFolderCanBeNamed() throws Exception {
        mojo.output = folder.resolve("out").toFile();

        mojo.execute();

        assertThat(folder.resolve("out/development/namespace.yaml")).exists();
        assertThat(folder.resolve("manifests")).doesNotExist();
    }

    @Test
    void warningsKeepNothingFromBeingWritten() throws Exception {
        mojo.compiler = (tree, options) -> Samples.compilation(Samples.WARNING);

        mojo.execute();

        assertThat(folder.resolve("manifests/development/namespace.yaml")).exists();
    }

    @Test
    void nothingIsWrittenWhenThereIsAnError() {
        mojo.compiler = (tree, options) -> Samples.compilation(Samples.ERROR);

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
        assertThat(folder.resolve("manifests")).doesNotExist();
    }

    @Test
    void editsAreGivenUpOnlyByForce() throws Exception {
        Path file = folder.resolve("manifests/development/namespace.yaml");
        mojo.execute();
        Files.writeString(file, "kind: Edited\n");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("1 problem");
        assertThat(file).hasContent("kind: Edited\n");

        mojo.force = true;
        mojo.execute();
        assertThat(file).hasContent("kind: Namespace\n");
    }

    @Test
    void theGoalCanBeSkipped() throws Exception {
        mojo.skipRender = true;

        mojo.execute();

        assertThat(log.entries()).containsExactly("info: skipped");
        assertThat(folder.resolve("manifests")).doesNotExist();
    }

    @Test
    void environmentsArePassedOn() throws Exception {
        List<String> seen = new ArrayList<>();
        mojo.environments = List.of("development");
        mojo.output = folder.resolve("out").toFile();
        mojo.compiler = (tree, options) -> {
            seen.addAll(options.environments());
            return Samples.compilation();
        };

        mojo.execute();

        assertThat(seen).containsExactly("development");
    }

    @Test
    void someEnvironmentsDoNotGoWhereAllAre() {
        mojo.environments = List.of("development");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("`cellc.environments` needs `cellc.output`");
    }

    @Test
    void anUnknownEnvironmentIsABrokenSetUp() {
        mojo.environments = List.of("qa");
        mojo.output = folder.resolve("out").toFile();

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("`cellc.environments` must be among [development]");
    }
}
