package dev.cellc.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportMojoTest {
    @TempDir
    private Path folder;

    private final RecordingLog log = new RecordingLog();
    private final ReportMojo mojo = new ReportMojo();

    @BeforeEach
    void aShopIsDeclared() throws Exception {
        Shop.write(folder);
        mojo.root = folder.toFile();
        mojo.output = folder.resolve("target/cellc-report").toFile();
        mojo.setLog(log);
    }

    @Test
    void aSiteIsWritten() throws Exception {
        mojo.execute();

        assertThat(folder.resolve("target/cellc-report/index.html")).exists();
    }

    @Test
    void errorsInTheDeclarationsFailTheBuild() throws Exception {
        Files.writeString(folder.resolve("project.yaml"), "kind: Projekt\n");

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void everyOptionReachesTheCommand() throws Exception {
        mojo.output = new File("site");
        mojo.environments = List.of("production");
        mojo.ref = "main";
        mojo.staged = true;
        mojo.force = true;
        mojo.offline = true;

        assertThat(mojo.words())
                .containsExactly(
                        "report",
                        "--output=site",
                        "--env=production",
                        "--ref=main",
                        "--staged",
                        "--force",
                        "--offline");
    }

    @Test
    void aFolderHasToBeNamed() {
        mojo.output = null;

        assertThatThrownBy(mojo::execute).isInstanceOf(MojoExecutionException.class);
    }

    @Test
    void theGoalCanBeSkipped() throws Exception {
        mojo.skipReport = true;

        mojo.execute();

        assertThat(log.entries()).containsExactly("info: skipped");
    }
}
