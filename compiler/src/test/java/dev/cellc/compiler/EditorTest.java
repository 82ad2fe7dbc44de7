package dev.cellc.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditorTest {
    private static final String COMPONENT = """
            # Orders, by the order team
            apiVersion: openchoreo.dev/v1alpha1
            kind: Component
            metadata: {name: orders}
            spec:
              owner: {projectName: shop}
              type: Service
              build:
                repository: {url: https://git.example/orders, revision: {branch: main}, appPath: /}
                templateRef: {engine: argo, name: docker, parameters: [{name: docker-context, value: /}]}
            """;

    private static final String SERVICE = """
            ---
            apiVersion: openchoreo.dev/v1alpha1
            kind: Service
            metadata: {name: orders}
            spec:
              owner: {projectName: shop, componentName: orders}
              workloadName: orders
            """;

    private static final Editor.Subject BETA = new Editor.Subject("shop", "orders", "beta");

    private static final Editor.Subject ORDERS = new Editor.Subject("shop", "orders", "default");

    private static String workload(String containers) {
        return """
                ---
                apiVersion: openchoreo.dev/v1alpha1
                kind: Workload
                metadata: {name: orders}
                spec:
                  owner: {projectName: shop, componentName: orders}
                  containers:
                """ + containers.indent(4);
    }

    private static SourceTree tree(String... documents) {
        return SourceTree.of(List.of(SourceFile.of("shop/orders.yaml", String.join("", documents))));
    }

    private static Editor.Change change(SourceTree tree, String image) throws InputException {
        return Editor.image(tree, new Editor.NewImage(ORDERS, null, image));
    }

    private static String edited(String containers, String image) throws InputException {
        String before = COMPONENT + workload(containers) + SERVICE;
        String after = change(tree(before), image).after().text();
        int start = after.indexOf("containers:\n") + "containers:\n".length();
        assertThat(after).startsWith(before.substring(0, start)).endsWith(SERVICE);
        return after.substring(start, after.length() - SERVICE.length()).indent(-4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "image: a:1                    | image: b:2",
                "image: 'a:1'                  | image: 'b:2'",
                "image: \"a:1\"                | image: \"b:2\"",
                "image: a:1   # why            | image: b:2   # why",
                "image: &image a:1             | image: &image b:2",
                "image: !!str a:1              | image: !!str b:2",
                "{image: a:1, args: ['x']}     | {image: b:2, args: ['x']}",
                "{\"image\": \"a:1\"}          | {\"image\": \"b:2\"}",
            })
    void theStyleOfTheValueStays(String before, String after) throws InputException {
        boolean flow = before.startsWith("{");
        String indent = flow ? " " : "\n  ";
        assertThat(edited("main:" + indent + before + "\n", "b:2")).isEqualTo("main:" + indent + after + "\n");
    }

    @Test
    void aBlockScalarBecomesPlain() throws InputException {
        assertThat(edited("main:\n  image: |-\n    a:1\n  args: [x]\n", "b:2"))
                .isEqualTo("main:\n  image: b:2\n  args: [x]\n");
    }

    @Test
    void whatPlainTextWouldMeanOtherwiseIsQuoted() throws InputException {
        assertThat(edited("main:\n  image: a:1\n", "12")).isEqualTo("main:\n  image: \"12\"\n");
    }

    @Test
    void thePrimaryContainerIsMeant() throws InputException {
        assertThat(edited("agent: {image: a:1}\nmain: {image: a:1}\n", "b:2"))
                .isEqualTo("agent: {image: a:1}\nmain: {image: b:2}\n");
        assertThat(edited("web: {image: a:1}\nagent: {image: a:1}\n", "b:2"))
                .isEqualTo("web: {image: a:1}\nagent: {image: b:2}\n");
    }

    @Test
    void lineEndsOfWindowsStay() throws InputException {
        String text = (COMPONENT + workload("main: {image: a:1}\n") + SERVICE).replace("\n", "\r\n");
        assertThat(change(tree(text), "b:2").after().text()).isEqualTo(text.replace("a:1", "b:2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agent: {image: &image a:1}\nmain: {image: *image}\n",
                "main: {image: &image a:1}\nagent: {image: *image}\n",
                "agent: &base\n  image: a:1\nmain:\n  <<: *base\n",
                "main: &base\n  image: a:1\nagent: *base\n"
            })
    void whatAliasesShareIsNotChanged(String containers) {
        assertThatThrownBy(() -> edited(containers, "b:2"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("shop/orders.yaml:")
                .hasMessageContaining("cannot be changed alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "", "'a'", "a:", ":1", "a\nb"})
    void anImageThatIsNoneIsRefused(String image) {
        assertThatThrownBy(() -> edited("main: {image: a:1}\n", image)).hasMessageContaining("is not an image");
    }

    @Test
    void anArtifactIsNotAnImage() {
        assertThatThrownBy(() -> edited("main: {artifactRef: a}\n", "b:2")).hasMessageContaining("DeployableArtifact");
    }

    @Test
    void theWorkloadThatTheServiceNamesIsMeant() {
        String other = workload("main: {image: a:1}\n").replace("{name: orders}", "{name: next}");
        String older = workload("main: {image: a:1}\n").replace("{name: orders}", "{name: older}");

        assertThatThrownBy(() -> change(tree(COMPONENT, other, older), "b:2"))
                .hasMessageContaining("it cannot be told which Workload");
        assertThatThrownBy(() -> change(tree(COMPONENT), "b:2")).hasMessageContaining("has no Workload");
    }

    @Test
    void aTrackHasItsOwnWorkload() throws InputException {
        String beta = workload("main: {image: a:1}\n")
                .replace("componentName: orders", "componentName: orders, deploymentTrackName: beta");
        SourceTree tree = tree(COMPONENT, workload("main: {image: a:1}\n"), SERVICE, beta);
        Editor.Change change = Editor.image(tree, new Editor.NewImage(BETA, "main", "b:2"));

        assertThat(change.after().text())
                .isEqualTo(COMPONENT + workload("main: {image: a:1}\n") + SERVICE + beta.replace("a:1", "b:2"));
    }

    @Test
    void aDifferenceIsAHunkWithThreeLinesAround() throws InputException {
        Editor.Change change = change(tree(COMPONENT, workload("main:\n  image: a:1\n  args: [x]\n"), SERVICE), "b:2");

        assertThat(change.difference()).isEqualTo("""
                --- a/shop/orders.yaml
                +++ b/shop/orders.yaml
                @@ -16,7 +16,7 @@
                   owner: {projectName: shop, componentName: orders}
                   containers:
                     main:
                -      image: a:1
                +      image: b:2
                       args: [x]
                 ---
                 apiVersion: openchoreo.dev/v1alpha1
                """);
        assertThat(change(tree(COMPONENT, workload("main: {image: b:2}\n")), "b:2")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aDifferenceAtTheEndSaysThatALineEndIsMissing() throws InputException {
        SourceFile before = SourceFile.of("a.yaml", "a\nb");
        assertThat(new Editor.Change(before, SourceFile.of("a.yaml", "a\nc\n")).difference())
                .isEqualTo("""
                --- a/a.yaml
                +++ b/a.yaml
                @@ -1,2 +1,2 @@
                 a
                -b
                \\ No newline at end of file
                +c
                """);
    }

    @Test
    void aBuildIsThatOfTheComponent() throws InputException {
        Editor.NewBuild request = new Editor.NewBuild(ORDERS, null, "0A1B2C3D4E5F6071", null);

        assertThat(Editor.build(tree(COMPONENT), request).text())
                .isEqualTo("""
                apiVersion: openchoreo.dev/v1alpha1
                kind: Build
                metadata:
                  name: orders-0a1b2c3d4e5f
                spec:
                  owner:
                    projectName: shop
                    componentName: orders
                  repository:
                    url: https://git.example/orders
                    revision:
                      branch: main
                      commit: 0A1B2C3D4E5F6071
                    appPath: /
                  templateRef:
                    engine: argo
                    name: docker
                    parameters:
                    - name: docker-context
                      value: /
                """.replace("0A1B2C3D4E5F6071", "\"0A1B2C3D4E5F6071\""));
    }

    @Test
    void aTrackSaysHowItIsBuilt() throws InputException {
        String track = """
                ---
                apiVersion: openchoreo.dev/v1alpha1
                kind: DeploymentTrack
                metadata: {name: beta}
                spec:
                  owner: {projectName: shop, componentName: orders}
                  branch: next/two
                  buildTemplateSpec:
                    path: /beta
                    buildConfiguration: {docker: {context: /beta, dockerfilePath: /beta/Dockerfile}}
                """;
        String text = Editor.build(tree(COMPONENT, track), new Editor.NewBuild(BETA, null, null, null))
                .text();

        assertThat(text)
                .contains("  name: orders-beta-next-two\n")
                .contains("    deploymentTrackName: beta\n")
                .contains("      branch: next/two\n    appPath: /beta\n")
                .contains("    - name: docker-context\n      value: /beta\n")
                .contains("    - name: dockerfile-path\n      value: /beta/Dockerfile\n");
        assertThatThrownBy(() -> Editor.build(tree(COMPONENT), new Editor.NewBuild(BETA, null, null, null)))
                .hasMessageContaining("has no DeploymentTrack `beta`");
    }

    @Test
    void aBuildpackHasItsTemplate() throws InputException {
        assertThat(built("{name: React, version: '20'}")).endsWith("""
                    name: react
                    parameters:
                    - name: node-version
                      value: "20"
                """);
        assertThat(built("{name: Ballerina}")).endsWith("    name: ballerina-buildpack\n");
        assertThat(built("{name: Go}")).endsWith("    name: google-cloud-buildpacks\n");
        assertThatThrownBy(() -> built("{name: Go, version: '1'}")).hasMessageContaining("takes no version");
    }

    private static String built(String buildpack) throws InputException {
        return Editor.build(tree(COMPONENT, track(buildpack)), new Editor.NewBuild(BETA, null, null, null))
                .text();
    }

    private static String track(String buildpack) {
        return """
                ---
                apiVersion: openchoreo.dev/v1alpha1
                kind: DeploymentTrack
                metadata: {name: beta}
                spec:
                  owner: {projectName: shop, componentName: orders}
                  buildTemplateSpec: {path: /, buildConfiguration: {buildpack: PACK}}
                """.replace("PACK", buildpack);
    }

    @Test
    void aComponentThatIsUnknownHasANearName() {
        Editor.Subject order = new Editor.Subject("shop", "order", "default");

        assertThatThrownBy(() -> Editor.build(tree(COMPONENT), new Editor.NewBuild(order, null, null, null)))
                .isInstanceOfSatisfying(
                        InputException.class, e -> assertThat(e.help()).isEqualTo("did you mean `shop/orders`?"));
    }

    @Test
    void findingsOfADescriptorAreThere() throws InputException {
        SourceFile descriptor = SourceFile.of("workload.yaml", """
                endpoints:
                - {name: rest, port: 8080, type: REST, schemaFile: openapi.yaml}
                - {name: rest, port: 8081, type: REST}
                """);
        Editor.NewWorkload request = new Editor.NewWorkload(ORDERS, null, "a:1", descriptor, SourceTree.of(List.of()));

        assertThat(Editor.workload(request).problems())
                .extracting(problem -> problem.code().name() + ' ' + problem.span())
                .containsExactly("UNREADABLE_FILE workload.yaml:2:52", "REPEATED_ITEM workload.yaml:3:10");
        assertThat(Editor.schemaFiles(descriptor)).containsExactly("openapi.yaml");
    }

    @Test
    void aDescriptorHasASchema() throws InputException {
        SourceFile descriptor = SourceFile.of("workload.yaml", "endpoints:\n- {name: rest, prt: 8080, type: REST}\n");
        Editor.NewWorkload request = new Editor.NewWorkload(ORDERS, null, "a:1", descriptor, SourceTree.of(List.of()));

        assertThat(Editor.workload(request).problems()).isNotEmpty().allMatch(Diagnostic::isError);
        assertThat(Editor.workload(request).text()).isEmpty();
    }

    @Test
    void errorsThatMoveAreNotNew() {
        Compilation before = Compiler.compile(tree(SERVICE), CompileOptions.defaults());
        Compilation moved = Compiler.compile(tree("\n\n" + SERVICE), CompileOptions.defaults());

        assertThat(before.hasErrors()).isTrue();
        assertThat(Editor.newErrors(before, moved)).isEmpty();
        assertThat(Editor.newErrors(Compiler.compile(SourceTree.of(List.of()), CompileOptions.defaults()), moved))
                .isNotEmpty();
    }
}
