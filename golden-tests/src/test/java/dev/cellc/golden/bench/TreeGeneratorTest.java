package dev.cellc.golden.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.diagnostic.TextRenderer;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured is a sound tree, and the same one each time. */
class TreeGeneratorTest {
    private static final int COMPONENTS = 40;

    @Test
    void theSameSeedGivesTheSameTree() {
        assertThat(TreeGenerator.files(COMPONENTS, 7)).isEqualTo(TreeGenerator.files(COMPONENTS, 7));
        assertThat(TreeGenerator.files(COMPONENTS, 7)).isNotEqualTo(TreeGenerator.files(COMPONENTS, 8));
    }

    @Test
    void everyComponentIsBoundInEveryLaterEnvironment() {
        assertThat(TreeGenerator.files(COMPONENTS, 1).keySet())
                .filteredOn(path -> path.startsWith("deployments/"))
                .hasSize(2 * COMPONENTS);
    }

    @Test
    void someConnectionsLeaveTheirProject() {
        assertThat(Estate.of(COMPONENTS, 1).parts()).anyMatch(Part::isCalledFromElsewhere);
    }

    @Test
    void theTreeCompilesWithoutComplaint() {
        List<SourceFile> files = TreeGenerator.files(COMPONENTS, 1).entrySet().stream()
                .map(file -> SourceFile.of(file.getKey(), file.getValue()))
                .toList();
        Compilation compilation = Compiler.compile(SourceTree.of(files), CompileOptions.defaults());
        assertThat(compilation.diagnostics())
                .as(() -> TextRenderer.plain().render(compilation.diagnostics()))
                .isEmpty();
    }
}
