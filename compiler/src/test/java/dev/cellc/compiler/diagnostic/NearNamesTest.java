package dev.cellc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {

    @Test
    void findsMissingExtraChangedAndSwappedLetters() {
        List<String> known = List.of("image", "imagePullPolicy", "resources", "workingDir");

        assertThat(NearNames.nearest("imag", known)).isEqualTo("image");
        assertThat(NearNames.nearest("ressources", known)).isEqualTo("resources");
        assertThat(NearNames.nearest("rezources", known)).isEqualTo("resources");
        assertThat(NearNames.nearest("iamge", known)).isEqualTo("image");
    }

    @Test
    void ignoresCase() {
        assertThat(NearNames.nearest("WORKINGDIR", List.of("workingDir"))).isEqualTo("workingDir");
    }

    @Test
    void givesUpAboveAThirdOfTheLetters() {
        assertThat(NearNames.nearest("resuorcez", List.of("resources"))).isEqualTo("resources");
        assertThat(NearNames.nearest("abcd", List.of("abxy"))).isNull();
        assertThat(NearNames.nearest("a", List.of("b"))).isNull();
        assertThat(NearNames.nearest("", List.of("a"))).isNull();
        assertThat(NearNames.nearest("image", List.of())).isNull();
    }

    @Test
    void takesTheAlphabeticallyFirstOfEquallyNearNamesInWhateverOrderTheyCome() {
        assertThat(NearNames.nearest("rest", List.of("test", "best"))).isEqualTo("best");
        assertThat(NearNames.nearest("rest", List.of("best", "test"))).isEqualTo("best");
    }

    @Test
    void prefersTheNearerName() {
        assertThat(NearNames.nearest("hostname", List.of("hostNames", "hostName")))
                .isEqualTo("hostName");
    }
}
