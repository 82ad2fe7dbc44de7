package dev.cellc.compiler.derive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"0s, 0", "250ms, 250", "30s, 30000", "1h30m, 5400000", "1m2s500ms, 62500", "99999h, 359996400000"})
    void aDurationIsTheSumOfItsParts(String duration, long milliseconds) {
        assertThat(Durations.milliseconds(duration)).isEqualTo(milliseconds);
    }
}
