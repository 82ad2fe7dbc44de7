package dev.cellc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

    @Test
    void looksBesideTheWantedNameInALargeSet() {
        NavigableSet<String> known = new TreeSet<>();
        for (int i = 0; i < 10_000; i++) {
            known.add("component-" + i);
        }
        known.add("greeter");

        assertThat(NearNames.nearest("greter", known)).isEqualTo("greeter");
        assertThat(NearNames.nearest("component-", known)).isEqualTo("component-0");
    }

    @Test
    @Timeout(20)
    void answersManyErrorsOfALargeTree() {
        NavigableSet<String> known = new TreeSet<>();
        for (int i = 0; i < 20_000; i++) {
            known.add("a-component-with-quite-a-long-name-" + i);
        }

        for (String name : known) {
            assertThat(NearNames.nearest(name + "-of-another-kind", known)).isNotNull();
        }
    }
}
