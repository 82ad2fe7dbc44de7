package dev.cellc.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceFileTest {

    @Test
    void textIsWhatItsBytesSay() {
        assertThat(decoded("a: \u00e4 \ud83d\ude00\n")).isEqualTo(SourceFile.of("f", "a: \u00e4 \ud83d\ude00\n"));
    }

    @Test
    void theMarkInFrontIsNoText() {
        assertThat(decoded("\uFEFFa: 1\n").text()).isEqualTo("a: 1\n");
    }

    /** Java puts this character in the place of what it cannot read, but a text may hold it as well. */
    @Test
    void theReplacementCharacterIsACharacter() {
        assertThat(decoded("a: \uFFFD\n")).isEqualTo(SourceFile.of("f", "a: \uFFFD\n"));
    }

    @Test
    void theTextBeforeTheFirstBadByteIsKept() {
        byte[] bytes = "a: \uFFFDb\u00e4".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = 'x';

        SourceFile file = SourceFile.decode("f", bytes);

        assertThat(file.text()).isEqualTo("a: \uFFFDb");
        assertThat(file.defect()).isEqualTo(new SourceFile.NotUtf8(5));
    }

    private static SourceFile decoded(String text) {
        return SourceFile.decode("f", text.getBytes(StandardCharsets.UTF_8));
    }
}
