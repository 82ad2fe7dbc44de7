package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What kustomize and kpt ask, and what they are answered. */
class FnCommandTest {
    private static final Path EXAMPLE = Path.of("../examples/delivery-plugins");

    private static final String CONFIG = """
            apiVersion: config.kubernetes.io/v1
            kind: ResourceList
            functionConfig:
              apiVersion: cellc.dev/v1alpha1
              kind: Render
              metadata:
                name: greeter
              spec:
                environments:
                - development
            """;

    private static final String OTHER = """
            - apiVersion: v1
              kind: ConfigMap
              metadata:
                name: other
              data:
                text: |
                  one

                  two
            """;

    private static final String GREETER = """
            - apiVersion: openchoreo.dev/v1alpha1
              kind: Component
              metadata:
                name: greeter
                annotations:
                  config.kubernetes.io/path: apps/greeter.yaml
              spec:
                owner:
                  projectName: default
                type: Service
            - apiVersion: openchoreo.dev/v1alpha1
              kind: Service
              metadata:
                name: greeter
                annotations:
                  config.kubernetes.io/path: apps/greeter.yaml
              spec:
                owner:
                  projectName: default
                  componentName: greeter
                workloadName: greeter
            - apiVersion: openchoreo.dev/v1alpha1
              kind: Workload
              metadata:
                name: greeter
              spec:
                owner:
                  projectName: default
                  componentName: greeter
                containers:
                  main:
                    image: registry.example/greeter:1.0.0
            """;

    @TempDir
    private Path folder;

    private Run.Result fn(String text) {
        return Run.in(folder).reading(text, "fn");
    }

    @Test
    void declarationsBecomeObjectsAndOthersStay() {
        Run.Result result = fn(CONFIG + "items:\n" + OTHER + GREETER);

        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .startsWith("apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems:\n" + OTHER
                        + "- apiVersion: v1\n  kind: Namespace\n")
                .contains("\n- apiVersion: apps/v1\n  kind: Deployment\n")
                .doesNotContain("openchoreo.dev/v1alpha1", "results:");
    }

    @Test
    void objectsAreThoseOfAStream() throws Exception {
        Run.write(folder.resolve("a.yaml"), document(GREETER));
        String stream =
                Run.in(folder).real("render", "-e", "development", "-o", "-").out();

        String items = fn(CONFIG + "items:\n" + GREETER).out();

        String expected = stream.replace("---\n", "")
                .replaceAll("(?m)^(?=.)", "  ")
                .replaceAll("(?m)^  apiVersion", "- apiVersion");
        assertThat(items).isEqualTo("apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems:\n" + expected);
    }

    private static String document(String items) {
        return items.replaceAll("(?m)^- ", "---\n").replaceAll("(?m)^  ", "");
    }

    @Test
    void anErrorIsAResultAndLeavesTheItems() {
        String items = OTHER + GREETER.replace("type: Service", "type: Servce");

        Run.Result result = fn(CONFIG + "items:\n" + items);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains("items:\n" + items)
                .contains("- message: \"apps/greeter.yaml:10:9: `Servce` is not a value of `type`; did you mean")
                .endsWith("""
                  file:
                    path: apps/greeter.yaml
                  tags:
                    code: CELL0204
                    column: "9"
                    line: "10"
                """);
    }

    @Test
    void aConfigMapMayAskForAFolder() throws Exception {
        String config = CONFIG.replaceAll("(?s)functionConfig:.*", """
                functionConfig:
                  apiVersion: v1
                  kind: ConfigMap
                  metadata:
                    name: config
                  data:
                    root: tree
                    environments: development, staging
                """);
        Files.createDirectories(folder.resolve("tree"));
        Run.write(folder.resolve("tree/a.yaml"), document(GREETER));

        assertThat(fn(config).out())
                .contains("name: dp-default-default-development-f8e58905\n")
                .contains("name: dp-default-default-staging-1362f732\n")
                .doesNotContain("production");
    }

    @Test
    void settingsStandInTheFunctionConfig() {
        String config = CONFIG + "    settings:\n      organization: acme\n";

        assertThat(fn(config + "items:\n" + GREETER).out()).contains("openchoreo.dev/organization: acme\n");
    }

    @Test
    void whatIsNoResourceListIsRefused() {
        assertThat(fn("kind: Deployment\n").exit()).isEqualTo(2);
        assertThat(fn("").exit()).isEqualTo(2);
        assertThat(fn("a: [\n").exit()).isEqualTo(2);
        assertThat(fn(CONFIG.replace("development", "nowhere")).exit()).isEqualTo(2);
    }

    /** The command that the example gives to Argo CD is run as Argo CD runs it. */
    @Test
    void thePluginOfArgoCdPrintsWhatRenderPrints() throws Exception {
        String command = Files.readAllLines(EXAMPLE.resolve("argocd/plugin.yaml")).stream()
                .filter(line -> line.startsWith("    - cellc "))
                .findFirst()
                .orElseThrow()
                .substring("    - ".length());
        assertThat(command).isEqualTo("cellc render -e \"$ARGOCD_ENV_ENVIRONMENT\" -o -");

        String words = command.replace("\"$ARGOCD_ENV_ENVIRONMENT\"", "development");
        ConsoleShell shell = new ConsoleShell(folder.toRealPath());
        String example = EXAMPLE.toRealPath().toString();
        assertThat(shell.run("cd " + example)).isEmpty();
        assertThat(String.join("\n", shell.run("ARGOCD_ENV_ENVIRONMENT=development; " + command)))
                .isEqualTo(String.join("\n", shell.run(words)))
                .startsWith("apiVersion: v1\nkind: Namespace\n")
                .contains("kind: Deployment");
    }
}
