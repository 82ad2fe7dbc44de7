package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
    @TempDir
    private Path folder;

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesATreeAndListsItsFiles() throws IOException {
        Run.Result result = Run.in(folder).cellc("init", "new/tree");

        assertThat(result.exit()).isZero();
        assertThat(result.out().lines().sorted()).containsExactlyElementsOf(files(folder.resolve("new/tree")));
        assertThat(result.err()).isEqualTo("wrote 24 files; now try `cellc render` with the folder `new/tree`\n");
    }

    @Test
    void theCurrentFolderIsTheDefault() throws IOException {
        assertThat(Run.in(folder).cellc("init", "-q").err()).isEmpty();
        assertThat(files(folder)).contains("cellc.yaml", "projects/shop/project.yaml");
    }

    @Test
    void noFileIsEverOverwritten() throws IOException {
        Run.write(folder.resolve("projects/shop/project.yaml"), "mine\n");

        Run.Result result = Run.in(folder).cellc("init");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("cellc: `projects/shop/project.yaml` exists in ");
        assertThat(files(folder)).containsExactly("projects/shop/project.yaml");
        assertThat(Run.read(folder.resolve("projects/shop/project.yaml"))).isEqualTo("mine\n");
    }

    @Test
    void nothingIsLeftBehindWhenWritingFails() throws IOException {
        // a file where a folder is needed: found only after the first files are written
        Run.write(folder.resolve("projects"), "a file\n");

        Run.Result result = Run.in(folder).cellc("init");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(files(folder)).containsExactly("projects");
        assertThat(folder.resolve("platform")).doesNotExist();
    }

    @Test
    void everyFileOfTheTreeIsReadByTheCompiler() throws IOException {
        Run.in(folder).cellc("init");

        List<String> read = new ArrayList<>();
        Run.in(folder)
                .compiler((tree, options) -> {
                    tree.files().forEach(file -> read.add(file.path()));
                    return Run.compilation(List.of());
                })
                .cellc("validate");

        assertThat(read)
                .containsExactlyElementsOf(files(folder).stream()
                        .filter(file -> !file.startsWith("."))
                        .toList());
    }

    @Test
    void otherFilesOfARepositoryStayAsTheyAre() {
        Run.write(folder.resolve(".gitignore"), "mine\n");

        Run.Result result = Run.in(folder).cellc("init", "--ci", "none");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).startsWith(".gitignore is there already, and stays as it is\nwrote 20 files");
        assertThat(result.out()).doesNotContain(".gitignore", ".github", ".gitlab");
        assertThat(Run.read(folder.resolve(".gitignore"))).isEqualTo("mine\n");
    }

    @Test
    void editorsFindTheSchemasOfDeclarations() throws IOException {
        Run.in(folder).cellc("init", "--ci", "none");

        for (String file : files(folder)) {
            if (!file.startsWith(".")) {
                String first =
                        Run.read(folder.resolve(file)).lines().findFirst().orElseThrow();
                assertThat(first).startsWith("# yaml-language-server: $schema=");
                assertThat(folder.resolve(file).resolveSibling(first.substring(first.indexOf('=') + 1)))
                        .isRegularFile();
            }
        }
    }

    @Test
    void theTreeCompiles() {
        Run.in(folder).cellc("init");

        Run.Result result = Run.in(folder).compiler(Compiler::compile).cellc("render", "--quiet");

        assertThat(result).isEqualTo(new Run.Result(0, "", ""));
    }
}
