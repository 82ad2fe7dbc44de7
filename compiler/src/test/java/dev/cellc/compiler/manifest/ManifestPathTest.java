package dev.cellc.compiler.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b.yaml", ".a/..b/...", "a b/c", "ä/…", "a/.b"})
    void pathsLeadToSomethingBelowTheFolder(String path) {
        assertThat(new ManifestPath(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/a", "a/", "a//b", ".", "..", "a/.", "a/..", "./a", "../a", "a/./b", "a/../b", "a\\b"})
    void nothingLeadsElsewhere(String path) {
        assertThatThrownBy(() -> new ManifestPath(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a path below the output folder");
    }
}
