package dev.cellc.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMojoTest {
    @TempDir
    private Path folder;

    private final RecordingLog log = new RecordingLog();
    private final CheckMojo mojo = new CheckMojo();

    @BeforeEach
    void rootIsAFolder() {
        mojo.root = folder.toFile();
        mojo.setLog(log);
        mojo.compiler = (tree, options) -> Samples.compilation();
    }

    private void render() throws Exception {
        RenderMojo render = new RenderMojo(null);
        render.root = folder.toFile();
        render.setLog(new RecordingLog());
        render.compiler = mojo.compiler;
        render.execute();
    }

    @Test
    void aRenderedFolderPasses() throws Exception {
        render();

        mojo.execute();

        assertThat(log.entries()).containsExactly("info: files in " + folder.resolve("manifests") + ": up to date");
    }

    @Test
    void aFolderThatWasNeverRenderedFails() {
        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
        assertThat(folder.resolve("manifests")).doesNotExist();
    }

    @Test
    void anEditedFileFails() throws Exception {
        render();
        Files.writeString(folder.resolve("manifests/development/namespace.yaml"), "kind: Edited\n");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("1 problem");
    }

    @Test
    void theGoalCanBeSkipped() throws Exception {
        mojo.skipCheck = true;

        mojo.execute();

        assertThat(log.entries()).containsExactly("info: skipped");
    }
}
