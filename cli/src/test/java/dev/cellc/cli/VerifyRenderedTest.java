package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of rendered branches and folders are found, and nothing else is. */
class VerifyRenderedTest {
    private static final String RENDER = "cellc render -q --ref main --branch environment/{environment}";
    private static final String VERIFY = "cellc verify --rendered environment/production";

    private static final String DEVELOPMENT = "cellc verify --rendered environment/development";

    @TempDir
    private Path folder;

    private ConsoleShell shell;

    @BeforeEach
    void theShopIsRendered() throws Exception {
        shell = new ConsoleShell(folder.toRealPath());
        run("cellc init -q shop");
        run("cd shop");
        run("git init -q -b main && git config user.name A && git config user.email a@example.com");
        run("printf 'branches:\\n  keep: [README.md]\\n' >> cellc.yaml");
        run("git add -A . && git commit -qm first");
        assertThat(run(RENDER.replace("{environment}", "'{environment}'"))).isEmpty();
    }

    private List<String> run(String command) throws Exception {
        return shell.run(command);
    }

    private String verify() throws Exception {
        return String.join("\n", run(VERIFY));
    }

    private void edit(String command) throws Exception {
        run("git worktree add -q ../production environment/production");
        assertThat(run("cd ../production && " + command + " && git add -A && git commit -qm edited"))
                .isEmpty();
    }

    @Test
    void whatNobodyEditedIsFine() throws Exception {
        assertThat(verify()).isEqualTo("`environment/production` is what was rendered: nobody has edited it");
    }

    @Test
    void everyEditIsFound() throws Exception {
        edit("sed -i 's/ingress/egress/' production/shop/network-policies/cell-baseline.yaml; echo 'a: 1' > extra.yaml"
                + "; git rm -q production/shop/namespace.yaml; printf 'a: \\377' > production/kustomization.yaml"
                + "; echo hello > README.md");

        assertThat(verify())
                .containsSubsequence(
                        "error[CELL1305]: `extra.yaml` does not come from ",
                        "error[CELL1305]: `production/kustomization.yaml` is no text from what ",
                        "error[CELL1305]: `production/shop/namespace.yaml` is missing, and ",
                        "error[CELL1305]: `production/shop/network-policies/cell-baseline.yaml` differs in line ",
                        "4 errors",
                        "[1]")
                .doesNotContain("README.md`");
    }

    @Test
    void metadataThatNameAnotherCommitAreFound() throws Exception {
        run("git commit -q --allow-empty -m second");
        edit("sed -i s/$(git rev-parse main~1)/$(git rev-parse main)/ hydrator.metadata");
        assertThat(verify()).contains("`hydrator.metadata` differs in line ", "[1]");

        run("cd ../production && git commit -q --amend -m \"edited\n\nDry-Sha: $(git rev-parse main~1)\"");
        assertThat(verify()).contains("the metadata of `environment/production` name ", ", and its message ", "[1]");

        run("cd ../production && git commit -q --amend -m \"edited\n\nDry-Sha: $(git rev-parse main)\"");
        assertThat(verify()).contains("`hydrator.metadata` differs in line ", "[1]");
    }

    @Test
    void aCommitThatTheDeclarationsDoNotHaveIsFound() throws Exception {
        run("git checkout -q -b side && sed -i 's/replicas.*/&/' cellc.yaml && echo '# x' >> cellc.yaml");
        run("git commit -qam side && git checkout -q main");
        run("cellc render -q --ref side --branch 'environment/{environment}'");

        assertThat(verify()).contains("error[CELL1306]: `environment/production` was rendered from ", "`HEAD`", "[1]");
        assertThat(run(VERIFY + " --head side")).hasSize(1);
    }

    @Test
    void aLaterCommitThatRendersToTheSameIsComparedToo() throws Exception {
        run("git commit -q --allow-empty -m second");
        run("cellc render -q --ref main --branch 'environment/{environment}'");
        assertThat(String.join("\n", run(DEVELOPMENT))).endsWith("nobody has edited it");

        run("sed -i 's/greeter-service:latest/greeter-service:v2/' projects/shop/orders/workload.yaml");
        run("git commit -qam third");
        run("git notes --ref hydrator.metadata add -f -m \"{\\\"drySha\\\": \\\"$(git rev-parse main)\\\"}\""
                + " environment/development");
        assertThat(String.join("\n", run(DEVELOPMENT)))
                .contains("development/shop/orders/deployment-orders-1c168adb.yaml` differs in line ", "[1]");
    }

    @Test
    void aFolderIsComparedWithTheCommitThatItNames() throws Exception {
        run("cellc render -q --ref main -o ../out");
        run("echo '# x' >> cellc.yaml && git commit -qam later");
        assertThat(run("cellc verify --rendered ../out"))
                .containsExactly("`../out` is what was rendered: nobody has edited it");

        run("echo '# x' >> ../out/production/shop/namespace.yaml");
        assertThat(String.join("\n", run("cellc verify --rendered ../out")))
                .contains("`production/shop/namespace.yaml` was edited since cellc wrote it", "[1]");
        run("rm ../out/hydrator.metadata");
        assertThat(String.join("\n", run("cellc verify --rendered ../out")))
                .contains("error[CELL1306]: `../out` does not say which commit it was rendered from");
    }

    @Test
    void aCloneThatIsCutOffCannotTell() throws Exception {
        run("git commit -q --allow-empty -m second");
        run("git clone -q --depth 1 --no-single-branch \"file://$PWD\" ../shallow");
        run("cd ../shallow");

        assertThat(String.join("\n", run("cellc verify --rendered origin/environment/production")))
                .contains("is not in this clone", "fetch-depth: 0", "[2]");
    }

    @Test
    void optionsThatMeanNothingAreRefused() throws Exception {
        assertThat(run("cellc verify --env production").get(0)).contains("`--env` needs `--rendered`");
        assertThat(run("cellc verify --rendered x --base main").get(0)).contains("exclude each other");
    }
}
