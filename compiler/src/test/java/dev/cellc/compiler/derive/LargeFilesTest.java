package dev.cellc.compiler.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the API server accepts as one ConfigMap: CELL0432, FILES_TOO_LARGE, is too large to be a case. */
class LargeFilesTest {
    private static final int MEBIBYTE = 1 << 20;

    private static final String TREE = """
            apiVersion: openchoreo.dev/v1alpha1
            kind: Component
            metadata: {name: greeter}
            spec: {owner: {projectName: default}, type: Service}
            ---
            apiVersion: openchoreo.dev/v1alpha1
            kind: Service
            metadata: {name: greeter}
            spec: {owner: {projectName: default, componentName: greeter}, workloadName: greeter}
            ---
            apiVersion: openchoreo.dev/v1alpha1
            kind: Workload
            metadata: {name: greeter}
            spec:
              owner: {projectName: default, componentName: greeter}
              containers:
                main:
                  image: registry.example/greeter:1.0.0
                  files:
                    - {mountPath: /etc/small, value: "12"}
                    - {mountPath: /etc/large, value: "%"}
                    - {mountPath: /etc/last, value: "12"}
            """;

    private static List<String> messages(int bytes) {
        SourceFile file = SourceFile.of("greeter.yaml", TREE.replace("%", "x".repeat(bytes)));
        return Compiler.compile(SourceTree.of(List.of(file)), CompileOptions.defaults()).diagnostics().stream()
                .map(Diagnostic::message)
                .toList();
    }

    @Test
    void filesOfAMebibyteFit() {
        assertThat(messages(MEBIBYTE - 4)).isEmpty();
    }

    @Test
    void oneByteMoreIsReportedOnceAtTheFileThatDoesNotFit() {
        assertThat(messages(MEBIBYTE - 3))
                .containsExactly("the files of the component have 1048577 bytes, more than the 1048576 of a ConfigMap");
    }
}
