package dev.cellc.golden.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.Severity;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.golden.Checkout;
import dev.cellc.golden.Expected;
import dev.cellc.golden.Update;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages of docs/reference are what the schemas and the cases say. */
class ReferenceTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");

    @Test
    void thePagesAreUpToDate() throws Exception {
        Exercise exercise = Exercise.ofAllCases();
        SortedMap<String, String> homes = new TreeMap<>();
        SortedMap<String, String> pages = new TreeMap<>();
        pages.put("README.md", index() + ReferencePage.metadata(exercise, homes));
        for (String kind : Kinds.ALL) {
            pages.put(Kinds.page(kind), ReferencePage.of(kind, exercise, homes));
        }
        new Expected(Checkout.REFERENCE).check(pages, Update.ofThisRun());
    }

    /** An example may name what stands on no page; whatever else is wrong with it would be copied. */
    @Test
    void theExamplesCanBeCopied() throws Exception {
        List<SourceFile> files = new ArrayList<>();
        for (String kind : Kinds.ALL) {
            String page = Files.readString(Checkout.REFERENCE.resolve(Kinds.page(kind)));
            String path = kind.equals(Kinds.SETTINGS) ? kind : kind + ".yaml";
            EXAMPLE.matcher(page).results().forEach(example -> files.add(SourceFile.of(path, example.group(1))));
        }
        assertThat(files).hasSameSizeAs(Kinds.ALL);

        Compilation compilation = Compiler.compile(SourceTree.of(files), CompileOptions.defaults());

        assertThat(compilation.diagnostics())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .extracting(Diagnostic::code)
                .isSubsetOf(DiagnosticCode.UNKNOWN_REFERENCE, DiagnosticCode.SOURCE_NOT_READ);
    }

    private static String index() {
        StringBuilder out = new StringBuilder("""
                # Reference

                A page for each kind of declaration, made from its [schema](../../schemas/README.md). The last column of each
                table names a golden case in which changing the field changes the output, or what is said of it.

                | Kind | Is |
                |---|---|
                """);
        for (String kind : Kinds.ALL) {
            String description = SchemaPlace.root(Kinds.schema(kind))
                    .node()
                    .path("description")
                    .asString();
            out.append("| [").append(kind).append("](").append(Kinds.page(kind)).append(") | ");
            out.append(description).append(" |\n");
        }
        return out.append("""

                        Every document but `cellc.yaml` has `apiVersion: openchoreo.dev/v1alpha1`, its `kind`, `metadata` and `spec`; a `status` is
                        ignored. A *name* has lower-case letters, digits, `-` and `.`, and starts and ends with a letter or digit; a *label* is a
                        name of at most 63 characters without `.`.
                        """).toString();
    }
}
