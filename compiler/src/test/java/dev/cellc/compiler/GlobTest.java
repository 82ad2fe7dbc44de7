package dev.cellc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "a/b.yaml, a/b.yaml, true",
        "a/*.yaml, a/b.yaml, true",
        "a/*.yaml, a/c/b.yaml, false",
        "a/**, a/c/b.yaml, true",
        "**/b.yaml, b.yaml, true",
        "**/b.yaml, a/c/b.yaml, true",
        "a/**/b.yaml, a/b.yaml, true",
        "a/**/b.yaml, a/c/d/b.yaml, true",
        "a, a/b.yaml, false",
        "*.yaml, a/b.yaml, false"
    })
    void starsStandForPartsOfAPath(String pattern, String path, boolean matches) {
        assertThat(Glob.matches(pattern, path)).isEqualTo(matches);
    }
}
