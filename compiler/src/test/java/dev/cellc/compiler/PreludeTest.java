package dev.cellc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the compiler brings along compiles as what authors write does. */
class PreludeTest {

    @Test
    void theRehearsalIsASoundProgramWithAWorkloadAPolicyAndARoute() {
        Compilation compilation = Compiler.compile(Prelude.rehearsal(), CompileOptions.defaults());

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.manifests().manifests())
                .extracting(manifest -> manifest.path().value())
                .anyMatch(path -> path.contains("/deployment-"))
                .anyMatch(path -> path.contains("/network-policies/"))
                .anyMatch(path -> path.contains("/httproute-"));
    }
}
