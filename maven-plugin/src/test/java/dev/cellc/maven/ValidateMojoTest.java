package dev.cellc.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellc.compiler.diagnostic.TextRenderer;
import dev.cellc.compiler.source.SourceRoot;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateMojoTest {
    @TempDir
    private Path folder;

    private final RecordingLog log = new RecordingLog();
    private final ValidateMojo mojo = new ValidateMojo();

    @BeforeEach
    void rootIsAFolder() {
        mojo.root = folder.toFile();
        mojo.setLog(log);
        mojo.compiler = (tree, options) -> Samples.compilation();
    }

    @Test
    void aSoundTreePasses() throws Exception {
        mojo.execute();

        assertThat(log.entries()).containsExactly("info: declarations checked: 4");
    }

    @Test
    void errorsFailTheBuildAndAreLoggedAsText() {
        mojo.compiler = (tree, options) -> Samples.compilation(Samples.ERROR, Samples.WARNING, Samples.INFO);

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("1 problem");
        TextRenderer text = TextRenderer.plain();
        assertThat(log.entries())
                .containsExactly(
                        "debug: \n" + text.render(List.of(Samples.INFO)),
                        "warn: \n" + text.render(List.of(Samples.WARNING)),
                        "error: \n" + text.render(List.of(Samples.ERROR)));
    }

    @Test
    void severalProblemsAreCounted() {
        mojo.compiler = (tree, options) -> Samples.compilation(Samples.ERROR, Samples.ERROR, Samples.WARNING);

        assertThatThrownBy(mojo::execute).hasMessage("2 problems");
    }

    @Test
    void aRootThatIsNotThereIsABrokenSetUp() {
        mojo.root = new File(folder.toFile(), "nowhere");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("there is no folder");
    }

    @Test
    void withoutProjectAndRootThereIsNothingToCompile() {
        mojo.root = null;

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("there is no folder to compile: set `cellc.root`");
    }

    @Test
    void allGoalsOrThisOneCanBeSkipped() throws Exception {
        mojo.compiler = (tree, options) -> Samples.compilation(Samples.ERROR);

        mojo.skip = true;
        mojo.execute();
        mojo.skip = false;
        mojo.skipValidate = true;
        mojo.execute();

        assertThat(log.entries()).containsExactly("info: skipped", "info: skipped");
    }

    @Test
    void onlyTheRootOfABuildIsCompiled() throws Exception {
        mojo.compiler = (tree, options) -> Samples.compilation(Samples.ERROR);
        MavenProject project = new MavenProject();
        mojo.project = project;

        mojo.execute();

        assertThat(log.entries())
                .containsExactly("debug: skipped: a tree of declarations is compiled once, at the root of the build");

        project.setExecutionRoot(true);
        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void sourcesAreReadAndNothingIsFetchedOffline() throws Exception {
        Files.createDirectories(folder.resolve("billing"));
        Files.writeString(folder.resolve("cellc.yaml"), """
                sources:
                  - {name: billing, path: billing}
                  - name: search
                    git: {url: "file:///search.git", commit: 3f1c0a9d5b7e2468ace013579bdf2468ace01357}
                """);
        List<SourceRoot> roots = new ArrayList<>();
        mojo.offline = true;
        mojo.compiler = (tree, options) -> {
            roots.addAll(tree.roots());
            return Samples.compilation();
        };

        mojo.execute();

        assertThat(roots)
                .extracting(SourceRoot::reading)
                .containsExactly(new SourceRoot.Content(""), new SourceRoot.Offline());
    }
}
