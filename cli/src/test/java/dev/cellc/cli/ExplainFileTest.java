package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a line comes from: class or binding. */
class ExplainFileTest {
    private static final Path SHOP = Path.of("../examples/online-shop");
    private static final String ORDERS = "rendered/production/shop/orders/deployment-orders-1c168adb.yaml";

    @TempDir
    private Path folder;

    @BeforeEach
    void theShopIsRendered() throws IOException {
        try (Stream<Path> files = Files.walk(SHOP)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SHOP.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        assertThat(Run.in(folder).real("render").exit()).isZero();
    }

    private int line(String text) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(ORDERS));
        return lines.stream().map(String::strip).toList().indexOf(text) + 1;
    }

    @ParameterizedTest
    @CsvSource({
        "maxUnavailable: 0, ServiceClass `backend`",
        "path: /health/ready, ServiceBinding `orders-production`",
        "replicas: 2, ServiceClass `backend`",
        "environment-name: production, no single value"
    })
    void aLineComesFromTheValueThatChangesIt(String text, String source) throws IOException {
        Run.Result result = Run.in(folder).real("explain", ORDERS + ':' + line(text));

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains(source);
        assertThat(result.exit()).isZero();
    }

    @Test
    void whatIsNoManifestIsRefused() {
        Run.write(folder.resolve("rendered/notes.yaml"), "mine: 1\n");

        assertThat(Run.in(folder).real("explain", "rendered/notes.yaml").err())
                .isEqualTo("cellc: `notes.yaml` is no manifest of these declarations\n"
                        + "  = help: `cellc render` brings the folder up to date\n");
        assertThat(Run.in(folder)
                        .real("explain", "projects/shop/project.yaml:3")
                        .err())
                .startsWith("cellc: `projects/shop/project.yaml` lies in no folder that cellc has rendered\n");
        assertThat(Run.in(folder).real("explain", ORDERS + ":999").err())
                .contains("has no line 999 that says anything");
    }
}
