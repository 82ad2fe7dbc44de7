package dev.cellc.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.Overview;
import dev.cellc.compiler.Promotions;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.report.Reporter;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the report of some cases says, byte for byte: each folder below {@code reports} is named like its case. */
class ReportTest {
    private static final Path REPORTS = Checkout.CASES.resolveSibling("reports");

    @TestFactory
    Stream<DynamicTest> reportsOfCases() {
        return Checkout.folders(REPORTS).stream().map(folder -> {
            String name = folder.getFileName().toString();
            return DynamicTest.dynamicTest(name, () -> {
                SortedMap<String, String> site = CaseReport.of(caseNamed(name).tree());
                // the same for all of them, and no result of anything
                assertThat(site.remove("style.css")).isNotEmpty();
                new Expected(folder).check(site, Update.ofThisRun());
            });
        });
    }

    private static GoldenCase caseNamed(String name) {
        return GoldenCase.all().stream()
                .filter(golden -> golden.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsWrittenInDeclarationsIsNeverMarkup() throws Exception {
        SourceTree shop = caseNamed("online-shop").tree();
        String url = "value: \"{{ .url }}\"";
        String hostile = "value: \"{{ .url }}</code><script>alert(1)</script>'&lt;\\u202e\"";
        List<SourceFile> files = shop.files().stream()
                .map(file -> SourceFile.of(file.path(), file.text().replace(url, hostile)))
                .toList();

        String pages = String.join("", CaseReport.of(shop.with(files)).values());

        assertThat(pages)
                .contains("&lt;/code&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;lt;\uFFFD</code>")
                .doesNotContain("<script", "\u202e");
    }

    @Test
    void whatIsWrongWithDeclarationsIsNeverMarkup() throws Exception {
        String hostile = "\"<script>alert(2)</script>\\u202e\"";
        SourceTree tree = SourceTree.of(List.of(SourceFile.of(
                "<b>.yaml", "apiVersion: openchoreo.dev/v1alpha1\nkind: " + hostile + "\nmetadata: {name: a}\n")));

        String pages = String.join("", CaseReport.of(tree).values());

        assertThat(pages)
                .contains("&lt;script&gt;alert(2)", "&lt;b&gt;.yaml")
                .doesNotContain("<script", "<b>", "\u202e");
    }

    @Test
    void onlyTheEnvironmentsThatAreAskedForAreShown() throws Exception {
        SourceTree tree = caseNamed("online-shop").tree();
        List<String> wanted = List.of("production");
        Overview overview = new Overview(Promotions.program(tree), null, Map.of());

        List<String> paths = Reporter.report(
                        Compiler.prove(tree, CompileOptions.of(wanted)),
                        new Reporter.Standing(wanted, overview.places(), Reporter.Past.none("none")))
                .manifests()
                .stream()
                .map(Manifest::path)
                .map(Object::toString)
                .toList();

        assertThat(paths)
                .containsExactly(
                        "cells/acme/production/billing.html",
                        "cells/acme/production/shop.html",
                        "diagnostics.html",
                        "environments/acme/production.html",
                        "index.html",
                        "promotions.html",
                        "style.css");
    }
}
