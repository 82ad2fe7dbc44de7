package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadCreateCommandTest {
    private static final String PLAIN = """
            apiVersion: openchoreo.dev/v1alpha1
            kind: Workload
            metadata:
              name: orders
            spec:
              owner:
                projectName: shop
                componentName: orders
              containers:
                main:
                  image: registry.example/orders:2
            """;

    private static final String OTHERS = """
            # ours
            apiVersion: openchoreo.dev/v1alpha1
            kind: Service
            metadata: {name: orders}
            spec: {owner: {projectName: shop, componentName: orders}, workloadName: orders}
            ---
            """;

    @TempDir
    private Path folder;

    private Run.Result create(String... more) {
        String[] words = {"workload", "create", "-p", "shop", "-c", "orders", "-i", "registry.example/orders:2"};
        return Run.in(folder)
                .cellc(Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new));
    }

    @Test
    void withoutADescriptorThereIsAnImageOnly() {
        assertThat(create()).isEqualTo(new Run.Result(0, PLAIN, ""));
        assertThat(create("-o", "-")).isEqualTo(new Run.Result(0, PLAIN, ""));
    }

    @Test
    void aTrackIsInOwnerAndName() {
        assertThat(create("--track", "v2").out())
                .contains("  name: orders-v2\n")
                .contains("    deploymentTrackName: v2\n");
        assertThat(create("--track", "v2", "--name", "other").out()).contains("  name: other\n");
        assertThat(create("--track", "default")).isEqualTo(new Run.Result(0, PLAIN, ""));
    }

    @Test
    void aDescriptorGivesEndpointsAndConnections() {
        Run.write(folder.resolve("src/workload.yaml"), """
                metadata: {name: from-descriptor}
                endpoints:
                - {name: rest, port: 8080, type: REST, schemaFile: api/openapi.yaml}
                connections:
                - name: stock
                  type: api
                  params: {componentName: stock, endpoint: rest}
                  inject: {env: [{name: STOCK, value: "{{ .url }}"}]}
                """);
        Run.write(folder.resolve("src/api/openapi.yaml"), "openapi: 3.1.0\r\ninfo: {}\r\n");

        Run.Result result = create("--descriptor", "src/workload.yaml");

        assertThat(result)
                .isEqualTo(new Run.Result(
                        0, PLAIN.replace("name: orders\nspec", "name: from-descriptor\nspec") + """
                  endpoints:
                    rest:
                      port: 8080
                      type: REST
                      schema:
                        content: |
                          openapi: 3.1.0
                          info: {}
                  connections:
                    stock:
                      type: api
                      params:
                        componentName: stock
                        endpoint: rest
                      inject:
                        env:
                        - name: STOCK
                          value: "{{ .url }}"
                """, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.yaml", "../secret.yaml", "api/../../secret.yaml"})
    void aSchemaFileIsInOrBelowTheFolderOfTheDescriptor(String file) {
        Run.write(folder.resolve("secret.yaml"), "secret\n");
        Run.write(
                folder.resolve("src/workload.yaml"),
                "endpoints:\n- {name: rest, port: 8080, type: REST, schemaFile: " + file + "}\n");

        Run.Result result = create("-d", "src/workload.yaml");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("error[CELL0104]: the file `" + file
                        + "` cannot be read as text\n --> src/workload.yaml:2:52\n");
    }

    @Test
    void aFindingIsShownInTheDescriptor() {
        Run.write(folder.resolve("workload.yaml"), "endpoints:\n- {name: rest, prt: 8080, type: REST}\n");

        Run.Result result = create("-d", "workload.yaml", "-o", "out.yaml");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains(" --> workload.yaml:2:16\n").contains("did you mean `port`?");
        assertThat(folder.resolve("out.yaml")).doesNotExist();
    }

    @Test
    void theVisibilityOfLaterVersionsIsSpeltOut() {
        Run.write(
                folder.resolve("workload.yaml"),
                "endpoints:\n- {name: rest, port: 8080, type: REST, visibility: [external]}\n");

        Run.Result result = create("-d", "workload.yaml");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("error[CELL0204]: `external` is not a value of `visibility[0]`\n --> workload.yaml:2:53\n")
                .contains("help: write `public`: `external` is how OpenChoreo later than v0.3.2 spells it\n");
    }

    @Test
    void aNewFileIsWrittenWithItsFolders() {
        assertThat(create("-o", "a/b/workload.yaml")).isEqualTo(new Run.Result(0, "", "wrote a/b/workload.yaml\n"));
        assertThat(Run.read(folder.resolve("a/b/workload.yaml"))).isEqualTo(PLAIN);
    }

    @Test
    void ofAnOldFileOneDocumentIsReplaced() {
        Path file = folder.resolve("orders.yaml");
        Run.write(file, OTHERS + PLAIN.replace(":2", ":1 # old") + "# the end\n");

        assertThat(create("-o", "orders.yaml")).isEqualTo(new Run.Result(0, "", "changed orders.yaml\n"));
        assertThat(Run.read(file)).isEqualTo(OTHERS + PLAIN + "# the end\n");
        assertThat(create("-o", "orders.yaml").err()).isEqualTo("orders.yaml: nothing has changed\n");
    }

    @Test
    void aFileOfOthersIsLeftAlone() throws Exception {
        Path file = folder.resolve("orders.yaml");
        Run.write(file, OTHERS);

        Run.Result result = create("-o", "orders.yaml");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("cellc: `orders.yaml` exists and holds no Workload `orders`");
        assertThat(Files.readString(file)).isEqualTo(OTHERS);
    }

    @Test
    void whatCannotBeDeclaredIsRefused() {
        Run.Result result = Run.in(folder).cellc("workload", "create", "-p", "A B", "-c", "orders", "-i", "a:1");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("cellc: `A B` is not a name");
    }

    @Test
    void wordsThatAreMissingAreNamed() {
        assertThat(Run.in(folder).cellc("workload", "create", "-p", "shop", "-c", "orders"))
                .isEqualTo(new Run.Result(2, "", """
                        cellc: `--image IMAGE` is missing
                          = help: `cellc help workload create` shows what there is
                        """));
        assertThat(Run.in(folder).cellc("workload", "crate").err())
                .isEqualTo("cellc: there is no command `workload crate`\n  = help: did you mean `workload create`?\n");
        assertThat(Run.in(folder).cellc("workload").err())
                .isEqualTo("cellc: there is no command `workload`\n  = help: did you mean `workload create`?\n");
        assertThat(Run.in(folder).cellc("help", "workload", "create").out())
                .startsWith("usage: cellc workload create ");
    }
}
