package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.DiagnosticPages;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that print what cellc knows: explain and schema. */
class ReferenceCommandsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"CELL0303", "cell0303"})
    void explainPrintsThePage(String code) {
        String page = DiagnosticPages.page("CELL0303").orElseThrow();

        assertThat(Run.in(folder).cellc("explain", code)).isEqualTo(new Run.Result(0, page, ""));
    }

    @Test
    void anUnknownCodeIsAUsageError() {
        assertThat(Run.in(folder).cellc("explain", "nonsense")).isEqualTo(new Run.Result(2, "", """
                cellc: there is no code `NONSENSE`
                  = help: codes look like CELL0303
                """));
        assertThat(Run.in(folder).cellc("explain").exit()).isEqualTo(2);
    }

    @Test
    void schemaListsTheKinds() {
        Run.Result result = Run.in(folder).cellc("schema");

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .startsWith("Organization\nDataPlane\n")
                .endsWith("\ncellc.yaml\nworkload.yaml\nfindings\n");
    }

    @Test
    void schemaPrintsOneKind() {
        assertThat(Run.in(folder).cellc("schema", "Project"))
                .isEqualTo(new Run.Result(0, Schemas.bundle("Project"), ""));
    }

    @Test
    void anUnknownKindIsAUsageError() {
        assertThat(Run.in(folder).cellc("schema", "dataplane")).isEqualTo(new Run.Result(2, "", """
                cellc: there is no kind `dataplane`
                  = help: did you mean `DataPlane`?
                """));
    }
}
