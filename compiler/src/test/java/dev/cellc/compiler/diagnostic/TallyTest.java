package dev.cellc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0 | 0 | ''
            1 | 0 | 0 | 1 error
            2 | 1 | 0 | 2 errors, 1 warning
            0 | 3 | 1 | 3 warnings, 1 info
            1 | 1 | 2 | 1 error, 1 warning, 2 infos
            """)
    void countsAreWords(int errors, int warnings, int infos, String words) {
        assertThat(new Tally(errors, warnings, infos).text()).isEqualTo(words);
    }
}
