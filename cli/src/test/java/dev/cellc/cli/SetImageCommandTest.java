package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.source.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetImageCommandTest {
    private static final String TEXT = """
            apiVersion: openchoreo.dev/v1alpha1
            kind: Component
            metadata: {name: orders}
            spec: {owner: {projectName: shop}, type: Service}
            ---
            apiVersion: openchoreo.dev/v1alpha1
            kind: Workload
            metadata: {name: orders}
            spec:
              owner: {projectName: shop, componentName: orders}
              containers:
                main:
                  image: 'a:1' # first
                side: {image: a:1}
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("tree/shop/orders.yaml");
        Run.write(file, TEXT);
    }

    @Test
    void theImageChangesAndNothingElse() {
        assertThat(Run.in(folder).cellc("set-image", "tree", "shop/orders", "b:2"))
                .isEqualTo(new Run.Result(0, "shop/orders.yaml\n", ""));
        assertThat(Run.read(file)).isEqualTo(TEXT.replace("'a:1'", "'b:2'"));
        assertThat(Run.in(folder).cellc("set-image", "tree", "shop/orders", "b:2"))
                .isEqualTo(new Run.Result(0, "", "shop/orders.yaml: it is that image already\n"));
    }

    @Test
    void theRootIsTheCurrentFolderUnlessItIsNamed() {
        assertThat(Run.in(folder.resolve("tree"))
                        .cellc("set-image", "shop/orders", "b:2", "--container", "side")
                        .exit())
                .isZero();
        assertThat(Run.read(file)).isEqualTo(TEXT.replace("{image: a:1}", "{image: b:2}"));
    }

    @Test
    void aDryRunShowsTheDifference() {
        assertThat(Run.in(folder).cellc("set-image", "tree", "shop/orders", "b:2", "--dry-run"))
                .isEqualTo(new Run.Result(0, """
                        --- a/shop/orders.yaml
                        +++ b/shop/orders.yaml
                        @@ -10,5 +10,5 @@
                           owner: {projectName: shop, componentName: orders}
                           containers:
                             main:
                        -      image: 'a:1' # first
                        +      image: 'b:2' # first
                             side: {image: a:1}
                        """, ""));
        assertThat(Run.read(file)).isEqualTo(TEXT);
    }

    private static Compilation refuseSecond(SourceTree tree, CompileOptions options) {
        boolean second = tree.files().stream().anyMatch(file -> file.text().contains("b:2"));
        return Run.compilation(second ? Samples.ALL : List.of(Samples.WARNING));
    }

    @Test
    void anErrorThatTheChangeBringsKeepsItFromBeingWritten() {
        Run.Result result = Run.in(folder)
                .compiler(SetImageCommandTest::refuseSecond)
                .cellc("set-image", "tree", "shop/orders", "b:2");

        assertThat(result).isEqualTo(new Run.Result(1, "", Samples.ERROR_TEXT + "1 error\n"));
        assertThat(Run.read(file)).isEqualTo(TEXT);
    }

    @Test
    void errorsThatWereThereBeforeDoNot() {
        assertThat(Run.in(folder)
                        .yields(Samples.ALL)
                        .cellc("set-image", "tree", "shop/orders", "b:2")
                        .exit())
                .isZero();
        assertThat(Run.read(file)).contains("'b:2'");
    }

    @Test
    void aLinkStaysALinkAndAMarkAMark() throws Exception {
        Path target = folder.resolve("tree/real.txt");
        Files.writeString(target, "\uFEFF" + TEXT);
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("../real.txt"));

        assertThat(Run.in(folder)
                        .cellc("set-image", "tree", "shop/orders", "b:2")
                        .exit())
                .isZero();
        assertThat(file).isSymbolicLink();
        assertThat(Files.readString(target)).isEqualTo("\uFEFF" + TEXT.replace("'a:1'", "'b:2'"));
        assertThat(folder.resolve("tree").toFile().list()).containsExactlyInAnyOrder("shop", "real.txt");
    }

    @Test
    void wrongWordsHaveNearNames() {
        Run run = Run.in(folder);

        assertThat(run.cellc("set-image", "tree", "shop/order", "b:2").err())
                .isEqualTo("cellc: there is no Component `shop/order`\n  = help: did you mean `shop/orders`?\n");
        assertThat(run.cellc("set-image", "tree", "shop/orders", "b:2", "--container", "sid")
                        .err())
                .contains("did you mean `side`?");
        Run.write(folder.resolve("broken/a.yaml"), TEXT.replace("type: Service", "typ: Service"));
        assertThat(run.cellc("set-image", "broken", "shop/orders", "b:2").err())
                .isEqualTo("cellc: Component `shop/orders` has errors\n  = help: `cellc validate` shows them\n");
        assertThat(run.cellc("set-image", "tree", "orders", "b:2").err()).contains("name it as PROJECT/COMPONENT");
        assertThat(run.cellc("set-image", "shop/orders")).isEqualTo(new Run.Result(2, "", """
                        cellc: `cellc set-image` needs a value: [ROOT] PROJECT/COMPONENT IMAGE
                          = help: `cellc help set-image` shows what there is
                        """));
    }
}
