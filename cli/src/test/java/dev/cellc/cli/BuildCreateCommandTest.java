package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCreateCommandTest {
    private static final String COMPONENT = """
            apiVersion: openchoreo.dev/v1alpha1
            kind: Component
            metadata: {name: orders, namespace: acme}
            spec:
              owner: {projectName: shop}
              type: Service
              build:
                repository: {url: https://git.example/orders, revision: {branch: main}, appPath: /}
                templateRef: {name: docker}
            """;

    private static final String BUILD = """
            apiVersion: openchoreo.dev/v1alpha1
            kind: Build
            metadata:
              name: orders-release-2
              namespace: acme
            spec:
              owner:
                projectName: shop
                componentName: orders
              repository:
                url: https://git.example/orders
                revision:
                  branch: release/2
                appPath: /
              templateRef:
                name: docker
            """;

    @TempDir
    private Path folder;

    @Test
    void aBuildIsWrittenAndReplaced() {
        Run.write(folder.resolve("tree/orders.yaml"), COMPONENT);
        String[] words = {
            "build", "create", "tree", "-p", "shop", "-c", "orders", "--branch", "release/2", "-o", "b.yaml"
        };

        assertThat(Run.in(folder).cellc(words)).isEqualTo(new Run.Result(0, "", "wrote b.yaml\n"));
        assertThat(Run.read(folder.resolve("b.yaml"))).isEqualTo(BUILD);
        assertThat(Run.in(folder).cellc(words)).isEqualTo(new Run.Result(0, "", "b.yaml: nothing has changed\n"));
    }

    @Test
    void commitAndBranchExcludeEachOther() {
        assertThat(Run.in(folder)
                        .cellc("build", "create", "-p", "shop", "-c", "orders", "--branch", "a", "--commit", "b")
                        .err())
                .contains("exclude each other");
    }

    @Test
    void aComponentWithoutABuildIsNotBuilt() {
        Run.write(folder.resolve("orders.yaml"), COMPONENT.substring(0, COMPONENT.indexOf("  build:")));

        Run.Result result = Run.in(folder).cellc("build", "create", "-p", "shop", "-c", "orders");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("cellc: component `shop/orders` has no `build`\n");
    }
}
