package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a short run loads, in a process of its own: each class takes time, and a library takes many. */
class LoadedClassesTest {
    private static final Path EXAMPLE = Path.of("../examples/online-shop");

    private static final int KUBERNETES_TYPES = 200;

    @TempDir
    private Path folder;

    @Test
    void versionLoadsNoCompiler() throws Exception {
        List<String> loaded = loaded("version");
        assertThat(loaded).contains("dev.cellc.cli.VersionCommand");
        assertThat(from(
                        loaded,
                        "dev.cellc.compiler.validate.",
                        "org.eclipse.jgit.",
                        "com.networknt.",
                        "tools.jackson."))
                .isEmpty();
    }

    @Test
    void validateLoadsNoLibraryThatItDoesNotNeed() throws Exception {
        List<String> loaded = loaded("validate", EXAMPLE.toString());
        assertThat(loaded).contains("dev.cellc.compiler.validate.Validator");
        assertThat(from(
                        loaded,
                        "org.eclipse.jgit.lib.",
                        "org.snakeyaml.",
                        "com.github.mustachejava.",
                        "java.net.http."))
                .isEmpty();
        // Nodes and text of JSON, for the schemas; no mapper, no bean.
        assertThat(from(loaded, "tools.jackson.databind.ObjectMapper", "tools.jackson.databind.ser."))
                .isEmpty();
        // Some types of templates, and no more of the thousands.
        assertThat(from(loaded, "io.fabric8.")).hasSizeLessThan(KUBERNETES_TYPES);
    }

    @Test
    void validateLoadsNothingOfOtherVersionsWhereNoneIsMet() throws Exception {
        List<String> loaded = loaded("validate", EXAMPLE.toString());
        assertThat(from(
                        loaded,
                        "dev.cellc.compiler.parse.OtherKinds",
                        "dev.cellc.compiler.validate.OtherFields",
                        "dev.cellc.compiler.validate.Version"))
                .isEmpty();
    }

    @Test
    void validateLoadsNoOtherCommand() throws Exception {
        List<String> loaded = loaded("validate", EXAMPLE.toString());
        assertThat(from(loaded, "dev.cellc.cli."))
                .filteredOn(name -> name.matches("dev\\.cellc\\.cli\\.\\w+Command"))
                .containsExactly("dev.cellc.cli.ValidateCommand");
        assertThat(from(
                        loaded,
                        "dev.cellc.compiler.io.OutputFolder",
                        "dev.cellc.compiler.io.Transaction",
                        "dev.cellc.compiler.diagram.",
                        "dev.cellc.compiler.report."))
                .isEmpty();
    }

    /** The equality that is generated for records is code that Java makes while it runs, for each record anew. */
    @Test
    void validateComparesNothingByWhatHasToBeMadeFirst() throws Exception {
        assertThat(from(loaded("validate", EXAMPLE.toString()), "java.lang.runtime.ObjectMethods"))
                .isEmpty();
    }

    private static List<String> from(List<String> loaded, String... prefixes) {
        return loaded.stream()
                .filter(name -> Stream.of(prefixes).anyMatch(name::startsWith))
                .toList();
    }

    private List<String> loaded(String... words) throws IOException, InterruptedException {
        Path log = folder.resolve("classes");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xlog:class+load:file=" + log,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()),
                        Stream.of(words))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: "))
                    .map(line -> line.substring(line.lastIndexOf(']') + 1, line.indexOf(" source: "))
                            .strip())
                    .distinct()
                    .toList();
        }
    }
}
