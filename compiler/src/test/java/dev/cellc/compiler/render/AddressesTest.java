package dev.cellc.compiler.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private final List<Diagnostic> found = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7/32",
        "203.0.113.0/24, 203.0.113.0/24",
        "0.0.0.0/0, 0.0.0.0/0",
        "2001:db8::1, 2001:db8::1/128",
        "2001:db8::/32, 2001:db8::/32",
        "::, ::/128",
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8/128"
    })
    void addressesAndRangesBecomeRanges(String written, String range) {
        assertThat(ranges(written)).containsExactly(range);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "300.1.2.3",
                "1.2.3",
                "01.2.3.4",
                "1.2.3.4/33",
                "1.2.3.4/",
                "1.2.3.4/x",
                "::1::2",
                ":1:2",
                "1:2:",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "2001:db8::/129",
                "localhost",
                ""
            })
    void othersAreRefused(String written) {
        assertThat(ranges(written)).isEmpty();
        assertThat(found).hasSize(1);
    }

    private List<String> ranges(String written) {
        Span span = Span.at(SourceFile.of("class.yaml", written), 0);
        return Addresses.ranges(List.of(new Located<>(written, span)), found::add);
    }
}
