package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/cellc/cli/help");

    private static void assertGolden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).as("run the tests with -Dgolden.update=true").isEqualTo(Files.readString(file));
        assertThat(text.lines().mapToInt(String::length).max().orElseThrow()).isLessThanOrEqualTo(110);
    }

    @Test
    void theOverviewListsTheCommands() throws IOException {
        assertGolden("overview", Help.overview());
    }

    private static void assertPage(Path file, String text) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).as("run the tests with -Dgolden.update=true").isEqualTo(Files.readString(file));
    }

    @Test
    void pagesAboutCommandsSayTheSame() throws IOException {
        assertPage(Path.of("../docs/commands.md"), CommandPages.markdown());
        assertPage(Path.of("../docs/man/cellc.1"), CommandPages.man());
    }

    @Test
    void linesOfTheManualAreNoRequestsByMistake() {
        assertThat(CommandPages.man().lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
                .allMatch(line -> line.matches("\\.(TH|SH|SS|B|I|PP|TP|nf|fi|RS|RE)( .*)?"));
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void examplesAreUnderstood(Command command) throws UsageException {
        List<String> lines = Examples.of(command).lines().toList();
        for (int i = 0; i < lines.size(); i += 2) {
            assertThat(lines.get(i)).startsWith("# ");
            List<String> words = Arrays.asList(lines.get(i + 1)
                    .replaceAll(" > .*", "")
                    .replaceAll("\"[^\"]*\"", "x")
                    .split(" ", -1));
            assertThat(words.get(0)).isEqualTo("cellc");
            assertThat(Command.named(words.subList(1, words.size()))).isEqualTo(command);
            OptionParser.parse(command, words.subList(1 + command.words(), words.size()), Map.of());
        }
    }

    @ParameterizedTest
    // help is asked for by a word
    @EnumSource(value = Option.class, mode = EnumSource.Mode.EXCLUDE, names = "HELP")
    void everyOptionHasAVariable(Option option) throws UsageException {
        Command command = Arrays.stream(Command.values())
                .filter(other -> other.options().contains(option))
                .findFirst()
                .orElseThrow();
        assertThat(option.twin()).matches("CELLC_[A-Z_]+");
        String value = switch (option) {
            case REPORT -> "json=a";
            case SHARD -> "1/2";
            case PUSH -> "origin";
            default ->
                command.choices(option).isEmpty()
                        ? "1"
                        : command.choices(option).get(0);
        };
        List<String> words = new ArrayList<>();
        for (Option required : command.requiredOptions()) {
            words.add(required.flag() + "=x");
        }
        words.remove(option.flag() + "=x");
        for (int i = 0; i < command.minOperands(); i++) {
            words.add("x");
        }
        Arguments arguments = OptionParser.parse(command, words, Map.of(option.twin(), value));
        assertThat(arguments.has(option)).isTrue();
        assertThat(arguments.values(option)).containsExactly(option.takesValue() ? value : "true");
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void eachCommandHasItsOwn(Command command) throws IOException {
        assertGolden(command.text().replace(' ', '-'), Help.of(command));
    }
}
