package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.JsonRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest {
    private static final String ANNOTATION =
            "::error file=tree/a.yaml,line=1,endLine=1,col=7,endColumn=12,title=CELL0115::"
                    + "no kind `Servce`%0Ahelp: did you mean `Service`?\n";

    @TempDir
    private Path folder;

    private Run run;

    @BeforeEach
    void compilerFindsSomething() throws IOException {
        run = Run.in(folder).yields(List.of(Samples.ERROR));
        Run.write(folder.resolve("tree/a.yaml"), "kind: Servce\n");
        Files.createDirectory(folder.resolve(".git"));
    }

    @Test
    void textIsShownBesideReports() {
        Run.Result result =
                run.cellc("validate", "tree", "--report", "sarif=a.sarif", "--report=json=b.json", "--report=github=-");

        assertThat(result).isEqualTo(new Run.Result(1, ANNOTATION, Samples.ERROR_TEXT + "1 error\n"));
        assertThat(Run.read(folder.resolve("a.sarif"))).contains("\"uri\":\"tree/a.yaml\"");
        assertThat(Run.read(folder.resolve("b.json"))).isEqualTo(JsonRenderer.render(List.of(Samples.ERROR)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif", "junit", "gitlab"})
    void aFormForProgramsIsTheWholeResult(String format) {
        Run.Result result = run.cellc("validate", "tree", "--format", format, "-q");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("CELL0115").endsWith("\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void annotationsLeaveTheLogAsItIs() {
        assertThat(run.cellc("validate", "tree", "--format=github"))
                .isEqualTo(new Run.Result(1, ANNOTATION, Samples.ERROR_TEXT + "1 error\n"));
    }

    @Test
    void reportsOfNothingAreWritten() {
        Run.Result result = run.yields(List.of()).cellc("render", "tree", "--report", "gitlab=quality.json");

        assertThat(result.exit()).isZero();
        assertThat(Run.read(folder.resolve("quality.json"))).isEqualTo("[]\n");
    }

    @Test
    void filesOfTheOutputAreNamedFromTheTopToo() {
        run.yields(List.of(), "development/a.yaml", "kind: A\n");

        assertThat(run.cellc("render", "tree", "--check", "--format=github").out())
                .startsWith("::error file=tree/rendered,title=CELL0803::");
        run.cellc("render", "tree");
        Run.write(folder.resolve("tree/rendered/development/a.yaml"), "kind: B\n");
        assertThat(run.cellc("render", "tree", "--check", "--format=github").out())
                .startsWith("::error file=tree/rendered/development/a.yaml,title=CELL0803::");
    }

    @Test
    void theEnvironmentAsksForSeveral() {
        run.environment("CELLC_REPORT", "junit=a.xml,gitlab=b.json").cellc("validate", "tree");

        assertThat(folder.resolve("a.xml")).isRegularFile();
        assertThat(folder.resolve("b.json")).isRegularFile();
    }

    @Test
    void aReportThatCannotBeWrittenIsOneMessageBesideTheFindings() throws IOException {
        Files.createDirectory(folder.resolve("d"));

        assertThat(run.cellc("validate", "tree", "--report=json=no/a.json", "--report=json=d", "--report=json=ok"))
                .isEqualTo(new Run.Result(2, "", Samples.ERROR_TEXT + """
                        1 error
                        cellc: the report `no/a.json` cannot be written: there is no such folder
                          = help: name a file in a folder that exists and can be written
                        """));
        assertThat(folder.resolve("ok")).isRegularFile();
        assertThat(run.cellc("validate", "tree", "--report=json=d").err())
                .contains("`d` cannot be written: it is a folder");
        assertThat(run.cellc("validate", "tree", "--report=json=/proc/version").exit())
                .isEqualTo(2);
    }

    @Test
    void aReportHasAFormAndAFile() {
        assertThat(run.cellc("validate", "--report", "sarf=a")).isEqualTo(new Run.Result(2, "", """
                cellc: there is no form of reports `sarf`
                  = help: did you mean `sarif`?
                """));
        assertThat(run.cellc("validate", "--report", "sarif").err()).contains("names no file");
        assertThat(run.cellc("validate", "--report", "sarif=").err()).contains("write `--report sarif=FILE`");
    }

    /** Start-up is most of what a hook waits for. */
    @Test
    void withoutThemNoClassOfReportsIsLoaded() throws Exception {
        assertThat(loaded("validate", "tree")).noneMatch(ReportsTest::isOfReports);
        assertThat(loaded("validate", "tree", "--report=sarif=a")).anyMatch(ReportsTest::isOfReports);
    }

    private static boolean isOfReports(String line) {
        return line.contains("Report") || line.contains("SarifRenderer") || line.contains("cellc.cli.Progress");
    }

    private List<String> loaded(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xlog:class+load:file=" + folder.resolve("classes.txt"),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.cellc.cli.Main"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return Files.readAllLines(folder.resolve("classes.txt")).stream()
                .filter(line -> line.contains("dev.cellc"))
                .toList();
    }
}
