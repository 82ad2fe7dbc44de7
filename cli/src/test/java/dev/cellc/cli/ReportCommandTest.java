package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final Path SHOP = Path.of("../examples/online-shop");
    private static final String MISTAKE = "apiVersion: openchoreo.dev/v1alpha1\nkind: Project\n";

    @TempDir
    private Path folder;

    private Path tree() throws IOException {
        Path tree = folder.resolve("tree");
        try (Stream<Path> files = Files.walk(SHOP)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Run.write(tree.resolve(SHOP.relativize(file).toString()), Run.read(file));
            }
        }
        return tree;
    }

    private Run.Result report(String... words) {
        List<String> all = new ArrayList<>(List.of("report", "tree", "-o", "site"));
        all.addAll(List.of(words));
        return Run.in(folder).cellc(all.toArray(String[]::new));
    }

    private String page(String path) {
        return Run.read(folder.resolve("site").resolve(path));
    }

    @Test
    void aSiteIsWrittenAndASecondRunChangesNothing() throws Exception {
        tree();
        Run.Result first = report();
        assertThat(first).isEqualTo(new Run.Result(0, "", "report of 12 pages: 13 written\n"));
        assertThat(page("index.html")).contains("The declarations compile", "cells/acme/staging/shop.html");
        assertThat(page("promotions.html")).contains("There is no history: the declarations lie in no Git repository");

        assertThat(report().err()).isEqualTo("report of 12 pages: nothing has changed\n");
    }

    @Test
    void pagesThatAreNoLongerThereAreRemovedAndOthersFilesStay() throws Exception {
        tree();
        report();
        Run.write(folder.resolve("site/mine.txt"), "mine");

        assertThat(report("-e", "production").err()).isEqualTo("report of 6 pages: 2 written, 6 removed\n");
        assertThat(folder.resolve("site/cells/acme/staging")).doesNotExist();
        assertThat(folder.resolve("site/mine.txt")).exists();
        assertThat(page("promotions.html")).contains("production").doesNotContain("<code>development</code></td>");
    }

    @Test
    void ofATreeWithErrorsThereIsAReportToo() throws Exception {
        Run.write(tree().resolve("mistake.yaml"), MISTAKE);

        Run.Result result = report();

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("error[CELL", "report of ");
        assertThat(page("index.html")).contains("The declarations do not compile", "Project shop");
        assertThat(page("diagnostics.html")).contains("mistake.yaml:2:7", "^^^^", "codes/cell0");
        assertThat(page("cells/acme/staging/shop.html"))
                .contains("traffic is known once the declarations compile", "registry.acme.example/shop/orders");
    }

    @Test
    void findingsGoWhereTheyGoElsewhere() throws Exception {
        Run.write(tree().resolve("mistake.yaml"), MISTAKE);

        assertThat(report("--format", "json", "-q").out()).startsWith("{").contains("\"mistake.yaml\"");
        assertThat(report("--report", "sarif=found.sarif").exit()).isEqualTo(1);
        assertThat(Run.read(folder.resolve("found.sarif"))).contains("mistake.yaml");
    }

    @Test
    void aReportAndManifestsDoNotReplaceEachOther() throws Exception {
        tree();
        assertThat(Run.in(folder).real("render", "tree", "-o", "site").exit()).isZero();
        Run.Result refused = report("--force");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("the output folder holds rendered manifests", "name a folder of its own");
        assertThat(folder.resolve("site/index.html")).doesNotExist();

        assertThat(Run.in(folder).cellc("report", "tree", "-o", "other").exit()).isZero();
        Run.Result render = Run.in(folder).real("render", "tree", "-o", "other");
        assertThat(render.exit()).isEqualTo(1);
        assertThat(render.err()).contains("the output folder holds a report");
        assertThat(folder.resolve("other/index.html")).exists();
    }

    @Test
    void anEditedPageIsKeptUnlessItIsToBeGivenUp() throws Exception {
        tree();
        report();
        Run.write(folder.resolve("site/index.html"), "edited");

        assertThat(report().exit()).isEqualTo(1);
        assertThat(page("index.html")).isEqualTo("edited");
        assertThat(report("--force").exit()).isZero();
        assertThat(page("index.html")).contains("Overview of acme");
    }

    @Test
    void aFolderThatCannotBeOneIsRefused() throws Exception {
        tree();
        Run.write(folder.resolve("site"), "a file");
        assertThat(report().exit()).isEqualTo(1);
        assertThat(report().err()).contains("the output folder is a file");
        assertThat(Run.read(folder.resolve("site"))).isEqualTo("a file");

        Run.Result holding = Run.in(folder).cellc("report", "tree", "-o", ".");
        assertThat(holding.exit()).isEqualTo(2);
        assertThat(holding.err()).contains("holds the declarations");
        Run.Result none = Run.in(folder).cellc("report", "tree");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err())
                .isEqualTo("cellc: `--output DIR` is missing\n  = help: `cellc help report` shows what there is\n");
    }

    @Test
    void aSiteIsNoStream() throws Exception {
        tree();
        Run.Result result = Run.in(folder).cellc("report", "tree", "-o", "-");
        assertThat(result)
                .isEqualTo(new Run.Result(2, "", "cellc: a report is a folder\n  = help: name one: `--output site`\n"));
    }

    @Test
    void anUnknownEnvironmentIsRefused() throws Exception {
        tree();
        Run.Result result = report("-e", "prodution");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("prodution", "production");
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @Test
    void commitsOfARepositoryAreTold() {
        ShopRepository shop = new ShopRepository(folder);
        assertThat(shop.cellc("deploy", "shop/orders", "-e", "development").exit())
                .isZero();
        shop.release("orders", "1.1.0");

        assertThat(shop.cellc("report", "-o", "../site").err()).startsWith("report of ");

        assertThat(page("promotions.html"))
                .contains("All changes of what runs where", "ada@acme.example", "deploy", "shop/orders");
        assertThat(page("index.html")).contains("pinned", "since <time");
        String before = page("index.html");
        shop.write("shop/orders.yaml", "");
        assertThat(shop.cellc("report", "--ref", "HEAD", "-o", "../site").err()).contains("nothing has changed");
        assertThat(page("index.html")).isEqualTo(before);
    }

    @Test
    void aCloneWithoutItsHistoryHasAReportThatSaysSo() {
        ShopRepository shop = new ShopRepository(folder);
        shop.cellc("deploy", "shop/orders", "-e", "development");
        shop.git(
                "clone",
                "-q",
                "--depth",
                "1",
                shop.root().toUri().toString(),
                folder.resolve("clone").toString());

        Run.Result result = Run.in(folder).cellc("report", "clone", "-o", "site");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("the report has no history: the clone is shallow", "fetch-depth: 0");
        assertThat(page("promotions.html")).contains("There is no history: the clone is shallow");
    }
}
