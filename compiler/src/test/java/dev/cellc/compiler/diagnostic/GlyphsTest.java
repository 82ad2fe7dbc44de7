package dev.cellc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphsTest {
    @ParameterizedTest
    @CsvSource({
        "0x61, 1", // a
        "0xE9, 1", // é in one
        "0x301, 0", // combining acute accent
        "0x200D, 0", // zero width joiner
        "0xFE0F, 0", // variation selector
        "0x3042, 2", // hiragana a
        "0x6F22, 2", // han
        "0xAC00, 2", // hangul
        "0xFF21, 2", // fullwidth A
        "0xFF71, 1", // halfwidth katakana
        "0x1F680, 2", // rocket
        "0x231A, 2", // watch: first of a range
        "0x231B, 2", // hourglass: last of a range
        "0x231C, 1", // just behind it
        "0x2318, 1", // just before it
        "0x1F321, 1", // thermometer, narrow among wide ones
        "0x20000, 2", // han extension B
        "0x10FFFF, 1"
    })
    void widthIsThatOfATerminal(String codePoint, int width) {
        assertThat(Glyphs.width(Integer.decode(codePoint))).isEqualTo(width);
    }
}
