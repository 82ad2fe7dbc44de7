package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OptionParserTest {
    private static Arguments parse(Command command, Map<String, String> environment, String... words)
            throws UsageException {
        return OptionParser.parse(command, List.of(words), environment);
    }

    private static Arguments render(String... words) throws UsageException {
        return parse(Command.RENDER, new TreeMap<>(), words);
    }

    private static Map<String, String> environment(String... pairs) {
        Map<String, String> environment = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            environment.put(pairs[i], pairs[i + 1]);
        }
        return environment;
    }

    @ParameterizedTest
    @CsvSource({
        "--output out",
        "--output=out",
        "-o out",
        "-oout",
        "-o=out",
    })
    void aValueIsTheNextWordOrAttached(String words) throws UsageException {
        assertThat(render(words.split(" ", -1)).value(Option.OUTPUT)).contains("out");
    }

    @Test
    void aSingleDashIsAValueOrAnOperand() throws UsageException {
        assertThat(render("-o", "-").value(Option.OUTPUT)).contains("-");
        assertThat(render("--output=-").value(Option.OUTPUT)).contains("-");
        assertThat(render("-").operand()).contains("-");
    }

    @Test
    void anAttachedValueMayLookLikeAnOption() throws UsageException {
        assertThat(render("--output=--check").value(Option.OUTPUT)).contains("--check");
        assertThat(render("--output=a=b").value(Option.OUTPUT)).contains("a=b");
    }

    @Test
    void whatMayBeRepeatedIsCollectedInOrder() throws UsageException {
        assertThat(render("-e", "staging", "--env=development", "-eproduction").values(Option.ENV))
                .containsExactly("staging", "development", "production");
    }

    @Test
    void optionsAndOperandsMayBeMixed() throws UsageException {
        Arguments arguments = render("--check", "tree", "--quiet");

        assertThat(arguments.operand()).contains("tree");
        assertThat(arguments.has(Option.CHECK)).isTrue();
        assertThat(arguments.has(Option.QUIET)).isTrue();
        assertThat(arguments.has(Option.FORCE)).isFalse();
    }

    @Test
    void afterTwoDashesEverythingIsAnOperand() throws UsageException {
        assertThat(render("--check", "--", "--force").operand()).contains("--force");
    }

    @Test
    void aFlagMayBeGivenTwice() throws UsageException {
        assertThat(render("--check", "--check").has(Option.CHECK)).isTrue();
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> mistakes() {
        return Stream.of(
                arguments(Command.RENDER, "--ouput out", "there is no option `--ouput`", "did you mean `--output`?"),
                arguments(
                        Command.RENDER,
                        "--staged",
                        "there is no option `--staged`",
                        "`cellc help render` shows what there is"),
                arguments(Command.RENDER, "-x", "there is no option `-x`", "`cellc help render` shows what there is"),
                arguments(
                        Command.RENDER,
                        "--output",
                        "`--output` needs a value: DIR",
                        "`cellc help render` shows what there is"),
                arguments(
                        Command.RENDER,
                        "--output --check",
                        "`--output` needs a value: DIR",
                        "`cellc help render` shows what there is"),
                arguments(
                        Command.RENDER,
                        "--output=",
                        "`--output` needs a value: DIR",
                        "`cellc help render` shows what there is"),
                arguments(Command.RENDER, "-o", "`-o` needs a value: DIR", "`cellc help render` shows what there is"),
                arguments(Command.RENDER, "-o a -o b", "`-o` is given twice", "give it once"),
                arguments(
                        Command.RENDER,
                        "--report sarif=a --report json=a",
                        "two reports are to be written to `a`",
                        "name a file for each"),
                arguments(
                        Command.RENDER,
                        "--check=yes",
                        "`--check` takes no value",
                        "`cellc help render` shows what there is"),
                arguments(Command.RENDER, "-qx", "`-q` takes no value", "`cellc help render` shows what there is"),
                arguments(Command.RENDER, "a b", "unexpected argument `b`", "`cellc help render` shows what there is"),
                arguments(Command.VERSION, "a", "unexpected argument `a`", "`cellc help version` shows what there is"),
                arguments(
                        Command.EXPLAIN,
                        "--quiet",
                        "`cellc explain` needs a value: CODE|FILE[:LINE]",
                        "`cellc help explain` shows what there is"),
                arguments(
                        Command.RENDER,
                        "--format=jsn",
                        "there is no value of `--format` `jsn`",
                        "did you mean `json`?"),
                arguments(
                        Command.RENDER,
                        "--color=red",
                        "there is no value of `--color` `red`",
                        "choose one of auto|always|never"),
                arguments(
                        Command.RENDER,
                        "--delivery helm",
                        "there is no value of `--delivery` `helm`",
                        "choose one of argocd|flux|release|none"),
                arguments(
                        Command.RENDER,
                        "--check --force",
                        "`--check` and `--force` exclude each other",
                        "give one of them"),
                arguments(
                        Command.VALIDATE,
                        "--ref HEAD --staged",
                        "`--staged` and `--ref` exclude each other",
                        "give one of them"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesAreNamedWithARemedy(Command command, String words, String message, String help) {
        assertThatThrownBy(() -> parse(command, new TreeMap<>(), words.split(" ", -1)))
                .isInstanceOfSatisfying(UsageException.class, e -> {
                    assertThat(e).hasMessage(message);
                    assertThat(e.help()).isEqualTo(help);
                });
    }

    @Test
    void anEmptyOperandIsNoOperand() {
        assertThatThrownBy(() -> render("")).hasMessage("`cellc render` needs a value: [ROOT]");
    }

    @Test
    void everyOptionHasATwinInTheEnvironment() throws UsageException {
        Map<String, String> environment = environment(
                "CELLC_OUTPUT",
                "out",
                "CELLC_ENV",
                "staging, production",
                "CELLC_CHECK",
                "1",
                "CELLC_DEBUG",
                "false",
                "CELLC_QUIET",
                "",
                "CELLC_STAGED",
                "nonsense, but of another command");

        Arguments arguments = parse(Command.RENDER, environment);

        assertThat(arguments.value(Option.OUTPUT)).contains("out");
        assertThat(arguments.values(Option.ENV)).containsExactly("staging", "production");
        assertThat(arguments.has(Option.CHECK)).isTrue();
        assertThat(arguments.has(Option.DEBUG)).isFalse();
        assertThat(arguments.has(Option.QUIET)).isFalse();
    }

    @Test
    void flagsWinOverTheEnvironment() throws UsageException {
        Map<String, String> environment =
                environment("CELLC_OUTPUT", "out", "CELLC_ENV", "staging", "CELLC_CHECK", "true");

        Arguments arguments = parse(Command.RENDER, environment, "-o", "mine", "-e", "production", "--force");

        assertThat(arguments.value(Option.OUTPUT)).contains("mine");
        assertThat(arguments.values(Option.ENV)).containsExactly("production");
        assertThat(arguments.has(Option.CHECK)).as("--force excludes it").isFalse();
        assertThat(arguments.has(Option.FORCE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CELLC_CHECK  | yes  | there is no value of `CELLC_CHECK` `yes`
            CELLC_FORMAT | yaml | there is no value of `CELLC_FORMAT` `yaml`
            """)
    void theEnvironmentIsCheckedLikeFlags(String name, String value, String message) {
        assertThatThrownBy(() -> parse(Command.RENDER, environment(name, value)))
                .hasMessage(message);
    }

    @Test
    void lettersAndNamesAreUniqueInEveryCommand() {
        for (Command command : Command.values()) {
            assertThat(command.options()).doesNotHaveDuplicates();
            assertThat(command.options().stream().map(Option::shortFlag).filter(flag -> !flag.isEmpty()))
                    .doesNotHaveDuplicates();
            assertThat(command.options().stream().map(Option::flag)).doesNotHaveDuplicates();
        }
    }

    @Test
    void aValueThatMayBeLeftOutIsAttached() throws UsageException {
        Map<String, String> none = Map.of();
        assertThat(OptionParser.parse(Command.RENDER, List.of("--push", "root"), none)
                        .values(Option.PUSH))
                .containsExactly("");
        assertThat(OptionParser.parse(Command.RENDER, List.of("--push=up"), none)
                        .values(Option.PUSH))
                .containsExactly("up");
        for (Map.Entry<String, List<String>> twin : Map.of(
                        "1", List.of(""), "0", List.<String>of(), "up", List.of("up"))
                .entrySet()) {
            assertThat(OptionParser.parse(Command.RENDER, List.of(), Map.of("CELLC_PUSH", twin.getKey()))
                            .values(Option.PUSH))
                    .isEqualTo(twin.getValue());
        }
    }
}
