package dev.cellc.golden.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every property of the language has a case that shows what it does: nothing is accepted and ignored. */
class LanguageTest {
    /** What is still to be shown. */
    private static final List<String> OPEN = open();

    private static List<String> open() {
        try (InputStream in = LanguageTest.class.getResourceAsStream("open.txt")) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyPropertyIsShownByACase() throws InputException {
        Exercise exercise = Exercise.ofAllCases();
        List<String> silent = Language.properties().stream()
                .filter(property -> !Ignored.holds(property) && exercise.of(property) == null)
                .map(property -> property.id() + (exercise.isUsed(property) ? " (set without effect)" : " (never set)"))
                .filter(id -> !OPEN.contains(id.split(" ", 2)[0]))
                .toList();
        assertThat(silent).as("properties that no case shows").isEmpty();
    }
}
