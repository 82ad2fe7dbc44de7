package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aFolderWithAScriptAndATree() throws IOException {
        for (String shell : new String[] {"bash", "zsh", "fish"}) {
            Run.write(
                    folder.resolve("cellc." + shell),
                    Run.in(folder).cellc("completion", shell).out());
        }
        Run.write(folder.resolve("shop/cellc.yaml"), "");
        Path program = folder.resolve("bin/cellc");
        Run.write(
                program, "#!/bin/sh\n[ \"$*\" = 'completion environments' ] && printf 'development\\nproduction\\n'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> shell(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out.lines().toList();
    }

    /** What bash proposes for the last of the words, which are as bash splits them. */
    private List<String> bash(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Arrays.asList(
                "bash",
                "--norc",
                "-c",
                "source ./cellc.bash; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _cellc;"
                        + " printf '%s\\n' \"${COMPREPLY[@]}\"",
                "bash",
                "cellc"));
        command.addAll(Arrays.asList(words));
        return shell(command.toArray(String[]::new));
    }

    @Test
    void bashCompletesCommands() throws Exception {
        assertThat(bash(""))
                .contains("validate", "render", "workload", "--help")
                .doesNotHaveDuplicates();
        assertThat(bash("va")).containsExactly("validate");
        assertThat(bash("workload", "")).containsExactly("create");
        assertThat(bash("help", "set")).containsExactly("set-image");
        assertThat(bash("completion", "")).containsExactly("bash", "zsh", "fish");
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void bashCompletesTheOptionsOfEveryCommand(Command command) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(command.text().split(" ", -1)));
        words.add("--");

        assertThat(bash(words.toArray(String[]::new)))
                .containsExactlyElementsOf(
                        command.options().stream().map(Option::flag).toList());
    }

    @Test
    void bashCompletesValues() throws Exception {
        assertThat(bash("validate", "--format", "s")).containsExactly("sarif");
        assertThat(bash("graph", "--format", "s")).containsExactly("svg");
        // as bash splits `--format=gi`
        assertThat(bash("render", "--format", "=", "gi")).containsExactly("github", "gitlab");
        assertThat(bash("render", "--format", "=")).contains("text", "sarif");
        assertThat(bash("render", "--report", "sa")).containsExactly("sarif=");
        assertThat(bash("explain", "CELL010")).contains("CELL0101", "CELL0109");
        assertThat(bash("schema", "Workl")).containsExactly("Workload");
        assertThat(bash("render", "-e", "")).containsExactly("development", "production");
        assertThat(bash("render", "-o", "sh")).containsExactly("shop");
        assertThat(bash("validate", "s")).containsExactly("shop");
        assertThat(bash("workload", "create", "-d", "cellc.b")).containsExactly("cellc.bash");
        assertThat(bash("prove", "--port", "")).containsExactly("");
    }

    @Test
    void everyScriptIsUnderstoodByItsShell() throws Exception {
        assertThat(shell("bash", "-n", "cellc.bash")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zsh", "fish"})
    void otherShellsUnderstandTheirsWhereTheyAreInstalled(String shell) throws Exception {
        assumeTrue(!shell("sh", "-c", "command -v " + shell).isEmpty());
        assertThat(shell(shell, "-n", "cellc." + shell)).isEmpty();
    }

    @Test
    void fishCompletesWhereItIsInstalled() throws Exception {
        assumeTrue(!shell("sh", "-c", "command -v fish").isEmpty());
        assertThat(fish("cellc va")).containsExactly("validate");
        assertThat(fish("cellc workload ")).containsExactly("create");
        assertThat(fish("cellc validate --format s")).containsExactly("sarif");
        assertThat(fish("cellc render -e ")).containsExactly("development", "production");
        assertThat(fish("cellc render --che")).containsExactly("--check");
    }

    private List<String> fish(String line) throws Exception {
        return shell("fish", "--no-config", "-c", "source ./cellc.fish; complete -C '" + line + "'").stream()
                .map(proposal -> proposal.split("\t", -1)[0])
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void everyScriptNamesEveryCommandAndOption(Command command) {
        String zsh = Run.read(folder.resolve("cellc.zsh"));
        String fish = Run.read(folder.resolve("cellc.fish"));

        assertThat(zsh).contains("    " + (command.words() == 1 ? command.text() : "'" + command.text() + "'"));
        for (Option option : command.options()) {
            assertThat(zsh).contains("'" + option.flag() + ":");
            assertThat(fish.lines())
                    .anyMatch(line -> line.startsWith("complete -c cellc -n '__cellc_in " + command.text() + "'")
                            && line.contains(" -l " + option.flag().substring(2) + " "));
        }
    }

    @Test
    void environmentsAreThoseOfTheTree() {
        assertThat(Run.in(folder).cellc("completion", "environments").out()).isEqualTo("development\nproduction\n");
        assertThat(Run.in(folder).cellc("completion", "bsh").err()).contains("did you mean `bash`?");
    }
}
