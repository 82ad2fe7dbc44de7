package dev.cellc.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {

    @ParameterizedTest
    @CsvSource({"/, ''", "'', ''", "v1, /v1", "/v1/, /v1", "/v1//, /v1", "/a/b, /a/b"})
    void aPathHasALeadingSlashAndNoTrailingOne(String path, String normal) {
        assertThat(Paths.normal(path)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "/v1/orders | -",
                "/v1/.well-known/x..y | -",
                "/%20 | -",
                "/v1//x | has an empty segment",
                "/./x | has the segment `.`",
                "/x/.. | has the segment `..`",
                "/a%2Fb | hides a slash in `%2f`",
                "/a%2fb | hides a slash in `%2f`",
                "'/a#b' | 'contains `#`'"
            })
    void whatNoGatewayMatchesIsNamed(String path, @Nullable String violation) {
        assertThat(Paths.violation(path)).isEqualTo(violation);
    }

    @Test
    void aPathHasRoomFor1024Characters() {
        assertThat(Paths.violation("/" + "x".repeat(1023))).isNull();
        assertThat(Paths.violation("/" + "x".repeat(1024))).isEqualTo("is longer than 1024 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "/orders/{id}, true",
        "/orders/{id}.{form}, true",
        "/a{b}c/{d}, true",
        "/orders/{id, false",
        "/orders/id}, false",
        "/orders/{}, false",
        "/orders/{{id}}, false",
        "/orders/{a/b}, false"
    })
    void bracesEncloseNames(String path, boolean legal) {
        assertThat(Paths.templateViolation(path) == null).isEqualTo(legal);
    }
}
