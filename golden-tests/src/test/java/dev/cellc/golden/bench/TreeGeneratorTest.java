package dev.cellc.golden.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.diagnostic.TextRenderer;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** What is measured is a sound tree, and the same one each time. */
class TreeGeneratorTest {
    private static final int COMPONENTS = 40;
    private static final int CONNECTIONS = 200;

    private static Estate estate(long seed) {
        return Estate.of(COMPONENTS, CONNECTIONS, seed);
    }

    private static SortedMap<String, String> files(long seed) {
        return TreeGenerator.files(estate(seed));
    }

    @Test
    void theSameSeedGivesTheSameTree() {
        assertThat(files(7)).isEqualTo(files(7));
        assertThat(files(7)).isNotEqualTo(files(8));
    }

    @Test
    void everyComponentIsBoundInEveryLaterEnvironment() {
        assertThat(files(1).keySet())
                .filteredOn(path -> path.startsWith("deployments/"))
                .hasSize(2 * COMPONENTS);
    }

    @Test
    void thereAreAsManyConnectionsAsAreAskedFor() {
        assertThat(estate(1).connections()).isEqualTo(CONNECTIONS);
        assertThat(Estate.of(1000, 5300, 1).connections()).isEqualTo(5300);
    }

    @Test
    void someConnectionsLeaveTheirProject() {
        assertThat(estate(1).parts()).anyMatch(Part::isCalledFromElsewhere);
    }

    @Test
    void theTreeCompilesWithoutComplaint() {
        List<SourceFile> files = files(1).entrySet().stream()
                .map(file -> SourceFile.of(file.getKey(), file.getValue()))
                .toList();
        Compilation compilation = Compiler.compile(SourceTree.of(files), CompileOptions.defaults());
        assertThat(compilation.diagnostics())
                .as(() -> TextRenderer.plain().render(compilation.diagnostics()))
                .isEmpty();
    }
}
