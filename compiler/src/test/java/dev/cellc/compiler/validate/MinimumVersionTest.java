package dev.cellc.compiler.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumVersionTest {

    @ParameterizedTest
    @CsvSource({
        "0.1.0, 0.1.0, true",
        "0.1.0-SNAPSHOT, 0.1.0, true",
        "0.10.0, 0.9.9, true",
        "1.0.0, 1.0, true",
        "0.1.0, 0.1.1, false",
        "0.9.0, 0.10.0, false",
        "0.1.0, 999.0.0, false"
    })
    void aTreeMayDemandARecentCompiler(String actual, String demanded, boolean recent) {
        List<Diagnostic> found = new ArrayList<>();
        Span span = Span.at(SourceFile.of("cellc.yaml", ""), 0);

        MinimumVersion.check(new Located<>(demanded, span), actual, found::add);

        assertThat(found.isEmpty()).isEqualTo(recent);
    }
}
