package dev.cellc.compiler.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.envoygateway.BackendTrafficPolicy.RateLimit;
import dev.cellc.compiler.envoygateway.BackendTrafficPolicy.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {

    @ParameterizedTest
    @CsvSource({
        "10, 1m, 10, MINUTE",
        "100, 30s, 200, MINUTE",
        "600, 10m, 60, MINUTE",
        "20, 2m, 10, MINUTE",
        "7, 45s, 560, HOUR",
        "5, 1s, 5, SECOND",
        "1, 250ms, 4, SECOND",
        "1000, 1d, 1000, DAY",
        "48, 2d, 24, DAY",
        "7, 1h, 7, HOUR",
        "2147483647, 1s, 2147483647, SECOND"
    })
    void anyWindowBecomesOneThatTheGatewayCountsIn(long requests, String window, long scaled, Unit unit) {
        assertThat(Rates.exact(requests, Rates.milliseconds(window))).isEqualTo(new RateLimit(scaled, unit));
    }

    @ParameterizedTest
    @CsvSource({"7, 11s", "1, 7d", "2147483648, 1s", "4294967295, 1ms", "1, 999999999d"})
    void aRateIsNeverRounded(long requests, String window) {
        assertThat(Rates.exact(requests, Rates.milliseconds(window))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 0s", "59, 59s", "60, 1m0s", "3600, 1h0m0s", "86400, 24h0m0s", "90061, 25h1m1s"})
    void secondsAreShownAsKubernetesShowsThem(long seconds, String text) {
        assertThat(Durations.ofSeconds(seconds)).isEqualTo(text);
    }
}
