package dev.cellc.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.diagnostic.TextRenderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A goal compiles once for each state of the declarations, its options, and what it has written. */
class UpToDateTest {
    @TempDir
    private Path folder;

    private final RecordingLog log = new RecordingLog();
    private final RenderMojo mojo = new RenderMojo(null);
    private Compilation result = Samples.compilation();
    private int compilations;

    @BeforeEach
    void aProjectIsBuilt() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), "a: 1\n");
        MavenProject project = new MavenProject();
        project.setExecutionRoot(true);
        project.getModel().setBuild(new Build());
        project.getBuild().setDirectory(folder.resolve("target").toString());
        mojo.project = project;
        mojo.root = folder.toFile();
        mojo.setLog(log);
        mojo.compiler = (tree, options) -> {
            compilations++;
            return result;
        };
        mojo.execute();
    }

    @Test
    void nothingHasChanged() throws Exception {
        mojo.execute();

        assertThat(compilations).isEqualTo(1);
        assertThat(log.entries()).last().isEqualTo("info: up to date: nothing has changed since the last build");
    }

    @Test
    void aDeclarationHasChanged() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), "a: 2\n");
        mojo.execute();
        mojo.execute();
        Files.writeString(folder.resolve("b.yaml"), "b: 2\n");
        mojo.execute();

        assertThat(compilations).isEqualTo(3);
    }

    @Test
    void anOptionHasChanged() throws Exception {
        mojo.output = folder.resolve("out").toFile();
        mojo.execute();
        mojo.environments = List.of("development");
        mojo.execute();

        assertThat(compilations).isEqualTo(3);
    }

    @Test
    void whatWasWrittenHasChanged() {
        Path file = folder.resolve("manifests/development/namespace.yaml");
        assertThat(file).exists();

        assertThatThrownBy(() -> {
                    Files.writeString(file, "kind: Edited\n");
                    mojo.execute();
                })
                .hasMessage("1 problem");
        assertThat(compilations).isEqualTo(2);
    }

    @Test
    void whoForcesWantsToSeeItDone() throws Exception {
        mojo.force = true;
        mojo.execute();
        mojo.execute();

        assertThat(compilations).isEqualTo(3);
    }

    @Test
    void aRunThatFailsIsNoneToGoBackTo() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), "a: 2\n");
        result = Samples.compilation(Samples.ERROR);
        assertThatThrownBy(mojo::execute).hasMessage("1 problem");
        Files.writeString(folder.resolve("a.yaml"), "a: 1\n");
        result = Samples.compilation();
        mojo.execute();

        assertThat(compilations).isEqualTo(3);
    }

    @Test
    void warningsAreRepeated() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), "a: 2\n");
        result = Samples.compilation(Samples.WARNING);
        mojo.execute();
        mojo.execute();

        String warning = "warn: \n" + TextRenderer.plain().render(List.of(Samples.WARNING));
        assertThat(compilations).isEqualTo(2);
        assertThat(log.entries().stream().filter(warning::equals)).hasSize(2);
    }
}
