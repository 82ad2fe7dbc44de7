package dev.cellc.golden.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.source.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every property of the language has a case that shows what it does: nothing is accepted and ignored. */
class LanguageTest {
    @Test
    void everyPropertyIsShownByACase() throws InputException {
        Exercise exercise = Exercise.ofAllCases();
        List<String> silent = Language.properties().stream()
                .filter(property -> !Ignored.holds(property) && exercise.of(property) == null)
                .map(property -> property.id() + (exercise.isUsed(property) ? " (set without effect)" : " (never set)"))
                .toList();
        assertThat(silent).as("properties that no case shows").isEmpty();
    }

    @Test
    void everyExceptionIsForAPropertyOfTheLanguage() {
        assertThat(Ignored.stale(Language.properties())).isEmpty();
    }
}
