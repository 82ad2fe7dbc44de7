package dev.cellc.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineMapTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a\\nb\\nc     | 4 | 3
            a\\r\\nb        | 2 | 1
            a\\r\\nb        | 3 | 2
            a\\rb\\rc      | 4 | 3
            a\\r\\rb        | 3 | 3
            a\\n\\r\\nb      | 4 | 3
            a\\n            | 2 | 2
            a\\r            | 2 | 2
            a              | 9 | 1
            """)
    void aLineEndsWithAFeedACarriageReturnOrBoth(String escaped, int offset, int line) {
        String text = escaped.replace("\\r", "\r").replace("\\n", "\n");
        assertThat(LineMap.of(SourceFile.of("a.yaml", text)).number(offset)).isEqualTo(line);
    }

    @Test
    void linesAreThoseThatOneGetsByGoingFromCharacterToCharacter() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append("a\r\n".charAt(random.nextInt(3)));
            }
            LineMap lines = LineMap.of(SourceFile.of("a.yaml", text.toString()));
            int line = 1;
            for (int i = 0; i <= text.length(); i++) {
                assertThat(lines.number(i)).as("%s at %s", text, i).isEqualTo(line);
                boolean isPair = text.indexOf("\r\n", i) == i;
                boolean isEnd = i < text.length() && text.charAt(i) != 'a' && !isPair;
                line += isEnd ? 1 : 0;
            }
        }
    }
}
