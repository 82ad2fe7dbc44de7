package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of owners in a real repository. */
class CodeownersCommandTest {
    private static final String PLACE = ".github/CODEOWNERS";

    @TempDir
    private Path folder;

    private ShopRepository shop;

    @BeforeEach
    void gate() {
        shop = new ShopRepository(folder);
        shop.gate("approvers: {people: [grace@acme.example]}");
    }

    @Test
    void theLinesArePrintedAndNothingIsWritten() {
        Run.Result result = shop.cellc("codeowners");
        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("/.github/CODEOWNERS grace@acme.example\n/approvals/staging/ grace@acme.example\n"
                        + "/deployments/staging/ grace@acme.example\n/platform.yaml grace@acme.example\n");
        assertThat(shop.git("status", "--short")).isEmpty();
    }

    @Test
    void theFileIsWrittenOnceAndThenUpToDate() {
        Run.Result behind = shop.cellc("codeowners", "--check");
        assertThat(behind.exit()).isEqualTo(1);
        assertThat(behind.out()).contains("+++ b/.github/CODEOWNERS", "+/deployments/staging/ grace@acme.example");
        assertThat(behind.err())
                .isEqualTo("cellc: `.github/CODEOWNERS` is not up to date\n"
                        + "  = help: `cellc codeowners --write` brings it up to date\n");
        assertThat(shop.root().resolve(".github")).doesNotExist();

        assertThat(shop.cellc("codeowners", "--write")).isEqualTo(new Run.Result(0, PLACE + '\n', ""));
        String text = shop.read(PLACE);
        Run.Result done = new Run.Result(0, "", PLACE + ": it is up to date\n");
        assertThat(shop.cellc("codeowners", "--write")).isEqualTo(done);
        assertThat(shop.cellc("codeowners", "--check")).isEqualTo(done);
        assertThat(shop.read(PLACE)).isEqualTo(text);

        shop.gate("approvers: {people: [ada@acme.example]}");
        assertThat(shop.cellc("codeowners", "--check").exit()).isEqualTo(1);
        shop.gate("soak: 1h");
        assertThat(shop.cellc("codeowners", "--write").err())
                .isEqualTo("no pipeline asks for approvals: there is nothing to own\n");
        assertThat(shop.read(PLACE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"})
    void theFileThatIsThereIsTaken(String place) {
        shop.write(place, "*.md @docs\n");
        assertThat(shop.cellc("codeowners", "--write").out()).isEqualTo(place + '\n');
        assertThat(shop.read(place)).startsWith("*.md @docs\n\n# BEGIN cellc").contains('/' + place + " grace@");
    }

    @Test
    void gitLabLooksElsewhere() {
        shop.write(".gitlab-ci.yml", "stages: []\n");
        assertThat(shop.cellc("codeowners", "--write").out()).isEqualTo(".gitlab/CODEOWNERS\n");
    }

    @Test
    void aRootBelowTheTopHasPathsFromTheTop() throws Exception {
        Files.createDirectory(shop.root().resolve("deploy"));
        shop.git("mv", "shop", "platform.yaml", "deploy");
        assertThat(shop.cellc("codeowners", "deploy").out())
                .contains("/deploy/deployments/staging/ grace@", "/.github/CODEOWNERS grace@", "/deploy/platform.yaml");
        assertThat(shop.cellc("codeowners", "deploy", "--write").out()).isEqualTo(PLACE + '\n');
        assertThat(shop.root().resolve(PLACE)).exists();
    }

    @Test
    void withErrorsNothingIsWritten() {
        shop.gate("requiresApproval: true");
        Run.Result nobody = shop.cellc("codeowners", "--write");
        assertThat(nobody.exit()).isEqualTo(1);
        assertThat(nobody.err()).contains("error[CELL1114]", "platform.yaml:8:");
        shop.write("platform.yaml", shop.read("platform.yaml").replace("name: staging", "name: stagin"));
        Run.Result broken = shop.cellc("codeowners", "--write");
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err()).contains("stagin");
        assertThat(shop.root().resolve(".github")).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        shop.write(PLACE, "# BEGIN cellc codeowners\n");
        Run.Result markers = shop.cellc("codeowners", "--write");
        assertThat(markers.exit()).isEqualTo(2);
        assertThat(markers.err()).startsWith("cellc: `.github/CODEOWNERS` does not have one line");
        assertThat(shop.cellc("codeowners", "--write", "--check").exit()).isEqualTo(2);
    }
}
