package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    @TempDir
    private Path folder;

    private static Run failing(Path folder, Throwable cause) {
        return Run.in(folder).compiler((tree, options) -> {
            if (cause instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) cause;
        });
    }

    @Test
    void withoutACommandTheOverviewIsAnError() {
        assertThat(Run.in(folder).cellc()).isEqualTo(new Run.Result(2, "", Help.overview()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void helpIsAResult(String word) {
        assertThat(Run.in(folder).cellc(word)).isEqualTo(new Run.Result(0, Help.overview(), ""));
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void helpOfACommandIsGivenWhateverElseIsWrong(Command command) {
        Run.Result expected = new Run.Result(0, command == Command.HELP ? Help.overview() : Help.of(command), "");

        assertThat(Run.in(folder).cellc((command.text() + " --nonsense -h").split(" ", -1)))
                .isEqualTo(expected);
        assertThat(Run.in(folder).cellc((command.text() + " --help").split(" ", -1)))
                .isEqualTo(expected);
    }

    @Test
    void helpNamesACommand() {
        assertThat(Run.in(folder).cellc("help", "render").out()).isEqualTo(Help.of(Command.RENDER));
        assertThat(Run.in(folder).cellc("help", "rendre")).isEqualTo(new Run.Result(2, "", """
                cellc: there is no command `rendre`
                  = help: did you mean `render`?
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version"})
    void theVersionIsThatOfTheBuild(String word) {
        Run.Result result = Run.in(folder).cellc(word);

        assertThat(result.exit()).isZero();
        assertThat(result.out()).matches("cellc \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    }

    @Test
    void aCommandThatDoesNotExistIsNotAnswered() {
        assertThat(Run.in(folder).cellc("teleport")).isEqualTo(new Run.Result(2, "", """
                cellc: there is no command `teleport`
                  = help: `cellc help` lists the commands
                """));
    }

    @Test
    void optionsComeAfterTheCommand() {
        assertThat(Run.in(folder).cellc("--debug", "render")).isEqualTo(new Run.Result(2, "", """
                cellc: a command is missing before `--debug`
                  = help: options come after it: `cellc COMMAND --debug`
                """));
    }

    @Test
    void theOptionsThatNeedNoCommandAreFoundWhenMisspelt() {
        assertThat(Run.in(folder).cellc("--hlep")).isEqualTo(new Run.Result(2, "", """
                cellc: a command is missing before `--hlep`
                  = help: did you mean `--help`?
                """));
    }

    @Test
    void aRootThatIsNotThereIsUnusableInput() {
        Run.Result result = Run.in(folder).cellc("validate", "nowhere");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("cellc: there is no folder `").contains("\n  = help: ");
    }

    @Test
    void aPathThatCannotBeOneIsUnusableInput() {
        Run.Result result = Run.in(folder).cellc("validate", "a\0b");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("is not a path");
    }

    @Test
    void aFaultIsReportedWithoutAStackTrace() {
        Run.Result result =
                failing(folder, new IllegalStateException("two gates")).cellc("validate");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith(
                        "cellc: java.lang.IllegalStateException: two gates\nthis is a bug in cellc; please report it")
                .contains("cellc " + Version.current() + ", Java ")
                .doesNotContain("\tat ");
    }

    @Test
    void aStackTraceIsShownOnDemand() {
        IllegalStateException fault = new IllegalStateException("two gates");

        assertThat(failing(folder, fault).cellc("validate", "--debug").err()).contains("\tat dev.cellc.cli.");
        assertThat(failing(folder, fault)
                        .environment("CELLC_DEBUG", "1")
                        .cellc("validate")
                        .err())
                .contains("\tat dev.cellc.cli.");
    }

    @Test
    void exhaustedMemoryIsOneLine() {
        assertThat(failing(folder, new OutOfMemoryError()).cellc("validate"))
                .isEqualTo(new Run.Result(
                        3, "", "cellc: there is too little memory; CELLC_JAVA_OPTS=-Xmx2g gives it more\n"));
        assertThat(failing(folder, new StackOverflowError()).cellc("validate"))
                .isEqualTo(
                        new Run.Result(3, "", "cellc: the stack is too small; CELLC_JAVA_OPTS=-Xss8m gives it more\n"));
    }

    private static int explainTo(OutputStream out, ByteArrayOutputStream err, Path folder) {
        return Cli.run(List.of("explain", "CELL0101"), Surroundings.of(new TreeMap<>(), out, err, folder, false));
    }

    private static OutputStream failingWith(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void aBrokenPipeIsSilent() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(explainTo(failingWith("Broken pipe"), err, folder)).isZero();
        assertThat(err.size()).isZero();
    }

    @Test
    void withoutStandardErrorThereIsStillAnExitCode() {
        OutputStream err = failingWith("No space left on device");
        Surroundings surroundings = Surroundings.of(new TreeMap<>(), new ByteArrayOutputStream(), err, folder, false);

        assertThat(Cli.run(List.of("nonsense"), surroundings)).isEqualTo(2);
    }

    @Test
    void aFullDiskIsNot() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(explainTo(failingWith("No space left on device"), err, folder))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "cellc: standard output cannot be written: No space left on device\n  = help: is the disk full?\n");
    }
}
