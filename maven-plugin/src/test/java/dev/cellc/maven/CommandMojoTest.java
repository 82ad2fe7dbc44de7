package dev.cellc.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandMojoTest {
    @TempDir
    private Path folder;

    private final RecordingLog log = new RecordingLog();
    private final ExplainMojo mojo = new ExplainMojo();

    @BeforeEach
    void rootIsAFolder() {
        mojo.root = folder.toFile();
        mojo.setLog(log);
    }

    @Test
    void aCommandSpeaksByTheLog() throws Exception {
        mojo.what = "CELL0303";

        mojo.execute();

        assertThat(log.entries()).first().isEqualTo("info: # CELL0303: no such endpoint");
    }

    @Test
    void aCommandLineThatIsWrongIsABrokenSetUp() {
        mojo.what = "CELL9999";

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("`cellc explain` ended with 2");
        assertThat(log.entries()).first().isEqualTo("error: cellc: there is no code `CELL9999`");
    }

    @Test
    void somethingHasToBeAskedFor() {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("set `cellc.what`");
    }
}
