package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @ParameterizedTest
    @EnumSource(Command.class)
    void eachCommandHasItsOwn(Command command) throws IOException {
        assertGolden(command.text().replace(' ', '-'), Help.of(command));
    }
}
