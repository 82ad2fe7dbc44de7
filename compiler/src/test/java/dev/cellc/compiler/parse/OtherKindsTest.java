package dev.cellc.compiler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.declaration.Kind;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OtherKindsTest {
    private static final List<String> OTHERS =
            OtherKinds.ROWS.stream().flatMap(row -> row.kinds().stream()).toList();

    @Test
    void noneIsOfThisVersion() {
        assertThat(OTHERS)
                .doesNotHaveDuplicates()
                .noneMatch(kind -> Kind.of(kind).isPresent());
    }

    @Test
    void whatIsMeantIsOfThisVersion() {
        assertThat(OtherKinds.ROWS.stream().map(OtherKinds.Row::meant).filter(Objects::nonNull))
                .isNotEmpty()
                .allMatch(kind -> Kind.of(kind).isPresent());
    }
}
