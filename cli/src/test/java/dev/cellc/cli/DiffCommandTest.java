package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of the documentation do not show of {@code cellc diff}. */
class DiffCommandTest {
    @TempDir
    private Path folder;

    private ConsoleShell shell;

    @BeforeEach
    void theShopIsCommitted() throws Exception {
        shell = new ConsoleShell(folder.toRealPath());
        run("cellc init -q shop");
        run("cd shop");
        run("git init -q -b main");
        run("git config user.name A && git config user.email a@example.com");
        commit();
    }

    private List<String> run(String command) throws Exception {
        return shell.run(command);
    }

    private void commit() throws Exception {
        assertThat(run("git add -A . && git commit -qm x")).isEmpty();
    }

    @Test
    void whatMovesOrIsFormattedAnewIsNoChange() throws Exception {
        run("mkdir elsewhere && mv projects/shop/orders/workload.yaml elsewhere/other.yaml");
        run("sed -i 's/LOG_LEVEL/\"LOG_LEVEL\"/; s/^# What.*//' elsewhere/other.yaml");

        assertThat(run("cellc diff --base HEAD --fail-on any"))
                .containsExactly("no manifest changes, and nobody reaches more or less");
    }

    @Test
    void aSecretIsStarredOutOnBothSides() throws Exception {
        String env = "sed -i 's/        - key: LOG_LEVEL/        - {key: DB_PASSWORD, value: %s}\\n&/'"
                + " projects/shop/orders/workload.yaml";
        run(env.replace("%s", "correct-horse-battery"));
        commit();
        run("sed -i s/correct-horse-battery/incorrect-mule-accumulator/ projects/shop/orders/workload.yaml");

        for (String format : List.of("text", "json", "markdown --full")) {
            List<String> shown = run("cellc diff --base HEAD --format " + format);
            assertThat(String.join("\n", shown)).contains("Deployment", "***").doesNotContain("horse", "mule");
        }
    }

    @Test
    void aCommentIsNeverTooLongAndSaysWhatIsMissing() throws Exception {
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            more.append("---\napiVersion: openchoreo.dev/v1alpha1\nkind: Component\nmetadata: {name: c")
                    .append(i);
            more.append("}\nspec: {owner: {projectName: shop}, type: Service}\n");
            more.append("---\napiVersion: openchoreo.dev/v1alpha1\nkind: Workload\nmetadata: {name: c")
                    .append(i);
            more.append("}\nspec:\n  owner: {projectName: shop, componentName: c")
                    .append(i)
                    .append("}\n");
            more.append("  containers: {main: {image: nginx}}\n  endpoints: {http: {type: HTTP, port: 80}}\n");
            more.append("---\napiVersion: openchoreo.dev/v1alpha1\nkind: Service\nmetadata: {name: c")
                    .append(i);
            more.append("}\nspec: {owner: {projectName: shop, componentName: c")
                    .append(i)
                    .append("}, workloadName: c");
            more.append(i).append("}\n");
        }
        Files.writeString(folder.resolve("shop/more.yaml"), more);

        String comment = String.join("\n", run("cellc diff --base HEAD --format markdown")) + '\n';

        assertThat(comment).startsWith("<!-- cellc diff -->\n").contains("1200 added");
        assertThat(comment.length()).isBetween(60_000, 65_536);
        assertThat(comment).endsWith("`cellc diff` shows everything.*\n").contains(" left out for want of room");
    }

    @Test
    void namesMeanNothingToMarkdown() throws Exception {
        run("sed -i 's/value: info/value: \"<b>`x` | **y**<b>\"/' projects/shop/orders/workload.yaml");

        String comment = String.join("\n", run("cellc diff --base HEAD --format markdown"));

        assertThat(comment).contains("``info -> <b>`x` | **y**<b>``");
    }

    @Test
    void twoCommitsAreComparedInABareRepositoryToo() throws Exception {
        run("sed -i s/greeter-service:latest/greeter-service:v2/ projects/shop/orders/workload.yaml");
        commit();
        run("git clone -q --bare . ../bare.git");
        run("cd ../bare.git");

        assertThat(run("cellc diff --base HEAD~1 --head HEAD")).first().isEqualTo("development: 1 changed");
        assertThat(run("cellc diff --base HEAD --head HEAD~1")).first().isEqualTo("development: 1 changed");
    }

    @Test
    void aRootBelowTheRepositoryIsComparedWithItself() throws Exception {
        run("git mv projects projects2 && mkdir sub && git mv cellc.yaml platform projects2 sub");
        commit();
        run("sed -i s/greeter-service:latest/greeter-service:v2/ sub/projects2/shop/orders/workload.yaml");

        assertThat(run("cellc diff sub --base HEAD")).first().isEqualTo("development: 1 changed");
    }

    @Test
    void whatDoesNotCompileCannotBeCompared() throws Exception {
        run("sed -i 's/endpoint: rest/endpoint: rst/' projects/shop/web/workload.yaml");
        assertThat(run("cellc diff --base HEAD"))
                .first()
                .isEqualTo("error[CELL0303]: component `orders` has no endpoint `rst`");
        commit();
        run("sed -i 's/endpoint: rst/endpoint: rest/' projects/shop/web/workload.yaml");
        assertThat(run("cellc diff --base HEAD"))
                .containsExactly(
                        "cellc: the declarations of `HEAD` have errors, so there is nothing to compare with",
                        "  = help: `cellc validate --ref HEAD` shows them; name another commit with `--base`",
                        "[2]");
    }
}
