package dev.cellc.compiler.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "8, 8",
        "100m, 0.1",
        "0.5, 0.5",
        ".5, 0.5",
        "5., 5",
        "+2k, 2000",
        "-1, -1",
        "1n, 0.000000001",
        "3u, 0.000003",
        "2M, 2000000",
        "1E, 1000000000000000000",
        "1Ki, 1024",
        "1.5Gi, 1610612736",
        "1Ei, 1152921504606846976",
        "1e3, 1000",
        "1E3, 1000",
        "1e-2, 0.01",
        "2E+2, 200"
    })
    void aTextMeansAnAmount(String text, BigDecimal amount) {
        assertThat(Quantity.of(text).amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"1e99999999999, 1E", "1, 1e-99999999999", "1Gi, 1G", "1001m, 1", "1e3, 999"})
    void amountsAreComparedAndNotTheirSpelling(String more, String less) {
        assertThat(Quantity.of(more)).isGreaterThan(Quantity.of(less));
    }
}
