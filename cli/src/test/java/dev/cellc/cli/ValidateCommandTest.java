package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.diagnostic.JsonRenderer;
import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    private static final String SUMMARY = "checked 27 declarations in 12 files\n";

    @TempDir
    private Path folder;

    private final List<String> seen = new ArrayList<>();

    /** Notes the texts it is given. */
    private Compilation note(SourceTree tree, CompileOptions options) {
        tree.files().stream().map(SourceFile::text).forEach(seen::add);
        return Run.compilation(List.of());
    }

    @Test
    void aSoundTreeIsSummedUp() {
        assertThat(Run.in(folder).cellc("validate")).isEqualTo(new Run.Result(0, "", SUMMARY));
        assertThat(Run.in(folder).cellc("validate", "--quiet")).isEqualTo(new Run.Result(0, "", ""));
    }

    @Test
    void documentsOfOthersAreCounted() {
        assertThat(summary(2, 0))
                .isEqualTo("checked 1 declaration in 1 file, passed over 2 documents of other API groups\n");
    }

    @Test
    void descriptorsAreCountedApart() {
        assertThat(summary(0, 2))
                .isEqualTo(
                        "checked 1 declaration in 1 file, passed over 2 workload descriptors (`cellc workload create`"
                                + " turns them into Workloads)\n");
        assertThat(summary(1, 1))
                .isEqualTo("checked 1 declaration in 1 file, passed over 1 document of other API groups and 1 workload"
                        + " descriptor (`cellc workload create` turns it into a Workload)\n");
    }

    private String summary(int foreign, int descriptors) {
        Compilation.Counts counts = new Compilation.Counts(1, 1, foreign, descriptors);
        Compilation compilation = new Compilation(ManifestTree.EMPTY, List.of(), "rendered", List.of(), counts);
        return Run.in(folder)
                .compiler((tree, options) -> compilation)
                .cellc("validate")
                .err();
    }

    @Test
    void errorsAreShownAndFailTheRun() {
        assertThat(Run.in(folder).yields(Samples.ALL).cellc("validate"))
                .isEqualTo(new Run.Result(1, "", Samples.ALL_TEXT));
    }

    @Test
    void warningsDoNotFailTheRun() {
        assertThat(Run.in(folder).yields(List.of(Samples.WARNING)).cellc("validate"))
                .isEqualTo(new Run.Result(0, "", Samples.WARNING_TEXT + "1 warning\n" + SUMMARY));
    }

    @Test
    void quietShowsErrorsOnly() {
        assertThat(Run.in(folder).yields(Samples.ALL).cellc("validate", "-q").err())
                .isEqualTo(Samples.ERROR_TEXT + "1 error\n");
    }

    @Test
    void jsonIsTheResultAndComplete() {
        Run run = Run.in(folder).yields(Samples.ALL);
        Run.Result expected = new Run.Result(1, JsonRenderer.render(Samples.ALL), "");

        assertThat(run.cellc("validate", "--format", "json")).isEqualTo(expected);
        assertThat(run.cellc("validate", "--format=json", "--quiet")).isEqualTo(expected);
        assertThat(run.environment("CELLC_FORMAT", "json").cellc("validate")).isEqualTo(expected);
    }

    @Test
    void coloursAreForTerminals() {
        String escape = "\u001B[";

        assertThat(Run.in(folder).yields(Samples.ALL).cellc("validate").err()).doesNotContain(escape);
        assertThat(Run.in(folder)
                        .yields(Samples.ALL)
                        .cellc("validate", "--color", "always")
                        .err())
                .contains(escape);

        Run terminal = Run.in(folder).yields(Samples.ALL).onATerminal();
        assertThat(terminal.cellc("validate").err()).contains(escape);
        assertThat(terminal.cellc("validate", "--color", "never").err()).doesNotContain(escape);
        assertThat(terminal.environment("NO_COLOR", "1").cellc("validate").err())
                .doesNotContain(escape);
        assertThat(terminal.cellc("validate", "--color=always").err()).contains(escape);
    }

    @Test
    void aDumbTerminalHasNoColours() {
        Run run = Run.in(folder).yields(Samples.ALL).onATerminal().environment("TERM", "dumb");

        assertThat(run.cellc("validate").err()).doesNotContain("\u001B");
    }

    @Test
    void theRootIsRelativeToTheCurrentFolder() {
        Run.write(folder.resolve("tree/a.yaml"), "kind: A\n");
        Run.write(folder.resolve("b.yaml"), "kind: B\n");

        Run.in(folder).compiler(this::note).cellc("validate", "tree");

        assertThat(seen).containsExactly("kind: A\n");
    }

    @Test
    void filesIndexAndCommitsAreReadApart() throws Exception {
        Path file = folder.resolve("a.yaml");
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            Run.write(file, "kind: Committed\n");
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("one")
                    .setAuthor("Mia", "mia@example.com")
                    .setCommitter("Mia", "mia@example.com")
                    .setSign(false)
                    .call();
            Run.write(file, "kind: Staged\n");
            git.add().addFilepattern(".").call();
            Run.write(file, "kind: Edited\n");
        }
        Run run = Run.in(folder).compiler(this::note);

        run.cellc("validate");
        run.cellc("validate", "--staged");
        run.cellc("validate", "--ref", "HEAD");

        assertThat(seen).containsExactly("kind: Edited\n", "kind: Staged\n", "kind: Committed\n");
    }

    @Test
    void aCommitThatDoesNotExistIsUnusableInput() throws Exception {
        Git.init().setDirectory(folder.toFile()).call().close();

        Run.Result result = Run.in(folder).cellc("validate", "--ref", "nonsense");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("cellc: ").contains("nonsense").contains("\n  = help: ");
    }
}
