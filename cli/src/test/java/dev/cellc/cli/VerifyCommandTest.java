package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the story in the documentation does not show of the audit. */
class VerifyCommandTest {
    @TempDir
    private Path folder;

    private ConsoleShell shell;

    @BeforeEach
    void theShopIsDeployed() throws Exception {
        shell = new ConsoleShell(folder.toRealPath());
        run("cellc init -q shop");
        run("cd shop");
        run("git init -q -b main && git config user.name A && git config user.email a@example.com");
        run("git add -A . && git commit -qm x");
        run("cellc promote shop --to production --allow-exposure 1 -q");
    }

    private List<String> run(String command) throws Exception {
        return shell.run(command);
    }

    private String verify() throws Exception {
        return String.join("\n", run("cellc verify"));
    }

    @Test
    void aLegalHistoryIsInOrder() throws Exception {
        assertThat(verify()).isEqualTo("looked at 2 commits: all is in order");
    }

    /** The folder of the shop comes with the second commit of its repository, bindings and all. */
    @Test
    void whatCameInWithTheRootItselfIsTakenAsItIs() throws Exception {
        run("git init -q -b main ../all");
        run("cd ../all");
        run("touch other");
        run("git config user.name A && git config user.email a@example.com && git add -A . && git commit -qm other");
        run("cp -r ../shop . && rm -rf shop/.git && git add -A . && git commit -qm shop");

        run("cd shop");
        assertThat(verify()).isEqualTo("looked at 2 commits: all is in order");
        assertThat(run("cellc history").toString()).contains("other(production): shop/web none -> ");
        assertThat(run("cellc promote shop --to production").toString()).contains("nothing to promote");
    }

    @Test
    void aBindingWithoutARecordIsFound() throws Exception {
        run("git rm -qr deployments && git commit -qm gone");
        run("git show HEAD~1:deployments/production/shop/web.yaml | grep -v cellc.dev/ > web.yaml");
        run("sed -i '/annotations:/d' web.yaml && git add web.yaml && git commit -qm 'by hand'");

        assertThat(verify()).contains("by hand\nerror[CELL1301]: the binding of `shop/web` in `production`", "[1]");
    }

    @Test
    void aMessageThatLiesIsFound() throws Exception {
        run("git log -1 --format=%B > message && sed -i 's/shop.orders/shop\\/other/' message");
        run("git commit -q --amend -F message");

        assertThat(verify())
                .contains(
                        "error[CELL1302]: the message does not say that `shop/orders` changes in `production`",
                        "error[CELL1302]: the message says that `shop/other` changes in `production`, and it does not");
    }

    @Test
    void anApprovalInTheNameOfAnotherIsFound() throws Exception {
        run("mkdir -p approvals/production");
        run("digest=$(sed -n 's/.*workload-digest: *//p' deployments/production/shop/web.yaml | tr -d '\"')\n"
                + "printf 'apiVersion: cellc.dev/v1alpha1\\nkind: Approval\\nspec:\\n  project: shop\\n  component: web\\n"
                + "  environment: production\\n  digest: %s\\n  approvals:\\n  - by: grace@example.com\\n' $digest"
                + " > approvals/production/${digest#sha256:}.yaml");
        run("git add approvals && git commit -qm 'approve it'");

        assertThat(verify())
                .contains(" approve it\nerror[CELL1303]: the approval of `grace@example.com` does not count: it is in a"
                        + " commit that is not signed");
    }

    @Test
    void anEmergencyIsRemembered() throws Exception {
        run("git reset -q --hard HEAD~1");
        run("sed -i 's/- name: production/- {name: production, requiresApproval: true}/' platform/pipeline.yaml");
        run("git commit -qam gate");
        assertThat(run("cellc promote shop --to production --allow-exposure 1 -q"))
                .contains("[1]");

        run("cellc promote shop --to production --allow-exposure 1 -q --emergency --reason=fire");

        assertThat(verify())
                .contains("warning[CELL1304]: approvals were waived in an emergency: fire")
                .doesNotContain("error", "[1]");
        assertThat(run("cellc history")).anyMatch(line -> line.endsWith("from development, emergency: fire"));
    }

    @Test
    void whatAMergeBringsIsJudgedWhereItWasMade() throws Exception {
        run("git checkout -q -b side HEAD~1");
        run("sed -i s/greeter-service:latest/greeter-service:v2/ projects/shop/orders/workload.yaml");
        run("git commit -qam v2");
        run("git checkout -q main");
        run("cellc suspend shop/web --env production -q");
        run("git merge -q --no-edit side");
        run("cellc promote shop/orders --to production -q");
        assertThat(verify()).isEqualTo("looked at 6 commits: all is in order");

        run("git checkout -q -b evil HEAD~1 && git checkout -q -b more && echo x > x && git add x && git commit -qm x");
        run("git checkout -q evil && git merge -q --no-ff --no-commit more");
        run("sed -i s/greeter-service:latest/evil:1/ deployments/production/shop/orders.yaml");
        run("git add deployments && git commit -qm 'evil merge'");
        assertThat(verify()).contains(" evil merge\nerror[CELL1101]");
    }

    @Test
    void aHistoryThatIsCutOffCannotBeJudged() throws Exception {
        run("git clone -q --depth 1 \"file://$PWD\" ../shallow");
        run("cd ../shallow");

        assertThat(verify()).contains("shallow", "fetch-depth: 0", "[2]");
    }

    @Test
    void historyIsWrittenForSpreadsheetsToo() throws Exception {
        List<String> lines = run("cellc history --format csv shop/web");

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("time,commit,author,operation,environment,component,from,");
        assertThat(lines.get(1)).contains(",a@example.com,promote,production,shop/web,development,,sha256:");
        assertThat(run("cellc history --format json -e development")).containsExactly("{\"deployments\": []}");
    }

    @Test
    void aComponentThatNeverWasHasNoHistory() throws Exception {
        assertThat(run("cellc history shop/wed"))
                .containsExactly(
                        "cellc: there is no component `shop/wed`", "  = help: did you mean `shop/web`?", "[2]");
    }

    @Test
    void anEnvironmentThatNeverWasIsRefused() throws Exception {
        assertThat(run("cellc history -e produktion"))
                .containsExactly(
                        "cellc: there is no environment `produktion`", "  = help: did you mean `production`?", "[2]");
        assertThat(run("cellc status -e produktion"))
                .containsExactly(
                        "cellc: there is no environment `produktion`", "  = help: did you mean `production`?", "[2]");
    }

    @Test
    void aComponentThatIsGoneHasOne() throws Exception {
        run("grep -rl 'name: web$\\|componentName: web$' --include=*.yaml . | xargs git rm -q");
        run("git commit -qm 'Remove it'");

        assertThat(run("cellc history shop/web").toString()).contains("promote(production): shop/web none -> ");
    }

    @Test
    void aComponentWithoutAChangeIsNoError() throws Exception {
        run("git switch -q --detach HEAD~1");

        assertThat(run("cellc history shop/web")).containsExactly("no commit has changed a deployment");
    }

    @Test
    void aFolderThatIsNoRepositoryHasAStatus() throws Exception {
        run("rm -rf .git");
        run("cellc suspend shop/web --env production");

        List<String> lines = run("cellc status");

        assertThat(lines).contains("shop/web");
        assertThat(lines.toString()).contains("production   pinned  ").doesNotContain(" for ");
    }
}
