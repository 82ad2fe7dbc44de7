package dev.cellc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.derive.CellDeriver;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.source.BusyProcessors;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.validate.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** So many cells that they are derived at the same time, with mistakes in each of them. */
class CellsAtOnceTest {
    private static final int PROJECTS = 40;

    /** A file that cannot be mounted, and a broken contract. */
    private static final String PROJECT = """
            apiVersion: openchoreo.dev/v1alpha1
            kind: Project
            metadata: {name: shop-%}
            spec: {deploymentPipelineRef: default}
            ---
            apiVersion: openchoreo.dev/v1alpha1
            kind: Component
            metadata: {name: greeter}
            spec: {owner: {projectName: shop-%}, type: Service}
            ---
            apiVersion: openchoreo.dev/v1alpha1
            kind: Service
            metadata: {name: greeter}
            spec: {owner: {projectName: shop-%, componentName: greeter}, workloadName: greeter}
            ---
            apiVersion: openchoreo.dev/v1alpha1
            kind: API
            metadata: {name: greeter}
            spec:
              owner: {projectName: shop-%, componentName: greeter}
              type: REST
              className: default
              rest: {exposeLevels: [Public]}
            ---
            apiVersion: openchoreo.dev/v1alpha1
            kind: Workload
            metadata: {name: greeter}
            spec:
              owner: {projectName: shop-%, componentName: greeter}
              endpoints:
                http: {type: REST, port: 8080, schema: {content: "openapi: 3.0.0"}}
              connections:
                first:
                  type: api
                  params: {projectName: shop-100, componentName: greeter, endpoint: http}
                  inject: {env: [{name: FIRST, value: "{{ .url }}"}]}
              containers:
                main:
                  image: registry.example/greeter:1.0.0
                  files: [{mountPath: /etc//small, value: "12"}]
            """;

    private final Model model = model();

    private static Model model() {
        List<Diagnostic> found = new ArrayList<>();
        List<SourceFile> files = IntStream.range(100, 100 + PROJECTS)
                .mapToObj(number ->
                        SourceFile.of("shop-" + number + ".yaml", PROJECT.replace("%", Integer.toString(number))))
                .toList();
        DiagnosticSink sink = found::add;
        Model model =
                Compiler.resolve(Validator.validate(Compiler.parse(SourceTree.of(files), sink), "1.0.0", sink), sink);
        assertThat(found).isEmpty();
        return model;
    }

    private List<Diagnostic> found() {
        List<Diagnostic> found = new ArrayList<>();
        CellDeriver.derive(model, found::add);
        return found;
    }

    @Test
    void severalThreadsTellWhatOneThreadTells() {
        List<Diagnostic> onOneThread;
        try (BusyProcessors others = new BusyProcessors()) {
            onOneThread = found();
            assertThat(others.areBusy()).isTrue();
        }
        for (int i = 0; i < 20; i++) {
            assertThat(found()).isEqualTo(onOneThread);
        }
    }

    @Test
    void whatIsFoundStandsInTheOrderOfTheProjects() {
        List<Diagnostic> found = found();
        assertThat(found.stream()
                        .map(diagnostic -> diagnostic.span().file().path())
                        .toList())
                .isSorted()
                .contains("shop-100.yaml", "shop-139.yaml");
    }
}
