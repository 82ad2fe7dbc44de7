package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that move components, on a real repository. */
class PromotionCommandTest {
    @TempDir
    private Path folder;

    private ShopRepository shop;

    @BeforeEach
    void create() {
        shop = new ShopRepository(folder);
    }

    private Run.Result promoteAll(String environment) {
        return shop.cellc("promote", "shop", "--to", environment, "--allow-exposure", "1");
    }

    private static final String BINDING = """
            apiVersion: openchoreo.dev/v1alpha1
            kind: ServiceBinding
            metadata:
              name: stock-staging
              annotations:
                cellc.dev/workload-digest: sha256:531350488226301331743f62d7bd57d02a668de2f5ad2ef1aa12b6b125119766
                cellc.dev/promoted-from: development
            spec:
              owner:
                projectName: shop
                componentName: stock
              environment: staging
              workloadSpec:
                containers:
                  main:
                    image: registry.example/stock:1.0.0
                endpoints:
                  http:
                    type: HTTP
                    port: 8080
            """;

    @Test
    void aPromotionIsACommitWithABindingAndAMessageThatGitCanRead() {
        Run.Result result = shop.cellc("promote", "shop/stock", "--to", "staging");
        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("staging: 3 added")
                .endsWith(": promote(staging): shop/stock none -> 531350488226\n");
        assertThat(shop.read("deployments/staging/shop/stock.yaml")).isEqualTo(BINDING);
        assertThat(shop.git("status", "--short")).isEmpty();
        assertThat(shop.git("log", "-1", "--format=%(trailers:key=Promote-From)%(trailers:key=Workload-Digest)"))
                .isEqualTo(
                        "Promote-From: development\n"
                                + "Workload-Digest: sha256:531350488226301331743f62d7bd57d02a668de2f5ad2ef1aa12b6b125119766\n\n");
        String commit = shop.git("rev-parse", "--short=12", "HEAD").strip();
        assertThat(shop.cellc("promote", "shop/stock", "--to", "staging"))
                .isEqualTo(new Run.Result(
                        0,
                        "",
                        "nothing to promote: all of it is there already, since commit " + commit
                                + " of `ada@acme.example`\n"));
        assertThat(shop.cellc("validate").exit()).isZero();
    }

    @Test
    void aBindingIsChangedWhereItIsAndNothingElseOfIt() {
        String where = "anywhere/all.yaml";
        String text = "# bindings\n" + BINDING.replace("metadata:", "metadata: # of stock")
                + "  releaseState: Suspend\n---\n" + "apiVersion: v1\nkind: Other\n";
        shop.write(where, text);
        shop.commit("A binding");
        shop.release("stock", "1.1.0");
        assertThat(shop.cellc("promote", "shop/stock", "--to", "staging").exit())
                .isZero();
        assertThat(shop.read(where))
                .isEqualTo(text.replace("stock:1.0.0", "stock:1.1.0")
                        .replace("531350488226301331743f62d7bd57d02a668de2f5ad2ef1aa12b6b125119766", digest()));
    }

    private String digest() {
        return shop.git("log", "-1", "--format=%(trailers:key=Workload-Digest,valueonly)")
                .strip()
                .replace("sha256:", "");
    }

    @Test
    void whatNeedsOthersIsRefusedWithTheirNamesOrTakesThem() {
        Run.Result refused = shop.cellc("promote", "shop/orders", "--to", "staging");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err())
                .contains(
                        "error[CELL1109]: `shop/orders` cannot be promoted to `staging` without `shop/stock`:"
                                + " connection `stock` calls component `stock`, which is not deployed",
                        "= help: promote together, in this order: `shop/stock`, `shop/orders`");
        Run.Result taken =
                shop.cellc("promote", "shop/orders", "--to", "staging", "--with-dependencies", "--allow-exposure", "1");
        assertThat(taken.err()).isEqualTo("moved along: shop/stock\n");
        assertThat(taken.out()).endsWith(": promote(staging): shop 2 components\n");
    }

    @Test
    void anEndpointThatIsCalledThereIsNotTakenAway() {
        promoteAll("staging");
        String path = "shop/stock.yaml";
        shop.write(path, shop.read(path).replace("{http: {", "{grpc: {"));
        String orders = shop.read("shop/orders.yaml");
        shop.write("shop/orders.yaml", orders.replace("endpoint: http", "endpoint: grpc"));
        shop.commit("Another endpoint");
        assertThat(shop.cellc("promote", "shop/stock", "--to", "staging").err())
                .contains("error[CELL1109]: `shop/stock` cannot be promoted to `staging` without `shop/orders`");
        assertThat(shop.cellc("promote", "shop", "--to", "staging").exit()).isZero();
        assertThat(shop.cellc("rollback", "shop/stock", "--env", "staging").err())
                .contains("error[CELL", "deployments/staging/shop/orders.yaml");
    }

    @Test
    void whatIsExposedAndDeletedHasToBeAllowed() {
        shop.cellc("promote", "shop/stock", "--to", "staging");
        Run.Result refused = shop.cellc("promote", "shop/orders", "--to", "staging");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("! public now: internet -> shop/orders at TCP 8080");
        assertThat(refused.err())
                .contains(
                        "error[CELL1110]: the public would reach 1 more endpoint in `staging`: shop/orders at TCP 8080",
                        "shop/orders.yaml:3:18",
                        "= help: `--allow-exposure 1` allows it");
        promoteAll("staging");
        shop.write(
                "shop/orders.yaml",
                shop.read("shop/orders.yaml").replaceAll("(?s)  apis:.*", "").replace("Public", ""));
        shop.commit("Not public any more");
        assertThat(shop.cellc("promote", "shop/orders", "--to", "staging").err())
                .contains("error[CELL1110]: ", " would be deleted in `staging`: HTTPRoute orders-rest-public");
        assertThat(shop.cellc("promote", "shop/orders", "--to", "staging", "--allow-delete", "9")
                        .exit())
                .isZero();
    }

    @Test
    void aDryRunCommitsNothing() {
        String head = shop.git("rev-parse", "HEAD");
        Run.Result result = shop.cellc("promote", "shop/stock", "--to", "staging", "--dry-run");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).endsWith("would be: promote(staging): shop/stock none -> 531350488226\n");
        assertThat(shop.git("rev-parse", "HEAD")).isEqualTo(head);
    }

    @Test
    void programsGetJson() {
        Run.Result result = shop.cellc("promote", "shop/stock", "--to", "staging", "--format", "json");
        String head = shop.git("rev-parse", "HEAD").strip();
        assertThat(result.out())
                .startsWith("{\"commit\": \"" + head + "\", \"branch\": \"main\", \"subject\": \"promote(staging):"
                        + " shop/stock none -> 531350488226\", \"files\": [\"deployments/staging/shop/stock.yaml\"],"
                        + " \"difference\": {\"parts\": [{\"name\": \"staging\"");
    }

    @Test
    void aRollbackBringsBackWhatWasThereBefore() {
        shop.cellc("promote", "shop/stock", "--to", "staging");
        String first = shop.git("rev-parse", "HEAD").strip();
        shop.release("stock", "1.1.0");
        shop.cellc("promote", "shop/stock", "--to", "staging");
        shop.release("stock", "1.2.0");
        shop.cellc("promote", "shop/stock", "--to", "staging");

        assertThat(shop.cellc("rollback", "shop/stock", "--env", "staging").out())
                .contains(": rollback(staging): shop/stock ");
        assertThat(shop.read("deployments/staging/shop/stock.yaml")).contains("stock:1.1.0");
        assertThat(shop.cellc("rollback", "shop/stock", "--env", "staging", "--to", first)
                        .exit())
                .isZero();
        assertThat(shop.read("deployments/staging/shop/stock.yaml")).isEqualTo(BINDING);
        assertThat(shop.git("log", "-1", "--format=%(trailers:key=Rollback-Of,valueonly)"))
                .isEqualTo(first + "\n\n");
        assertThat(shop.cellc("rollback", "shop/stock", "--env", "production"))
                .isEqualTo(new Run.Result(
                        2,
                        "",
                        "cellc: nothing else of `stock` was ever pinned in `production`\n"
                                + "  = help: `git log deployments/production` shows what was\n"));
    }

    @Test
    void aDeploymentPinsWhatIsDeclared() {
        Run.Result result = shop.cellc("deploy", "shop/stock");
        assertThat(result.exit()).isZero();
        assertThat(shop.read("deployments/development/shop/stock.yaml"))
                .isEqualTo(BINDING.replace("    cellc.dev/promoted-from: development\n", "")
                        .replace("staging", "development"));
        shop.release("stock", "1.1.0");
        assertThat(shop.cellc("promote", "shop/stock", "--to", "staging").out())
                .contains("shop/stock none -> 531350488226");
        assertThat(shop.cellc("deploy", "shop/stock", "--env", "production").err())
                .contains("error[CELL1107]: `shop/stock` cannot be deployed to `production` directly");
    }

    @Test
    void componentsAreSuspendedResumedAndUndeployed() {
        assertThat(shop.cellc("suspend", "shop/stock", "--env", "development").err())
                .contains(
                        "error[CELL1111]: `shop/stock` is not pinned in `development`", "`cellc deploy` pins it there");
        promoteAll("staging");
        String path = "deployments/staging/shop/orders.yaml";
        String before = shop.read(path);
        assertThat(shop.cellc("suspend", "shop/orders", "--env", "staging").exit())
                .isZero();
        assertThat(shop.read(path)).isEqualTo(before + "  releaseState: Suspend\n".indent(0));
        assertThat(shop.cellc("undeploy", "shop/orders", "--env", "staging").out())
                .contains("- Deployment orders-");
        assertThat(shop.cellc("undeploy", "shop/orders", "--env", "staging").err())
                .isEqualTo("nothing to undeploy: all of it is there already\n");
        assertThat(shop.cellc("resume", "shop/orders", "--env", "staging").exit())
                .isZero();
        assertThat(shop.read(path)).isEqualTo(before);
    }

    @Test
    void whoIsNeededThereIsNotUndeployed() {
        promoteAll("staging");
        assertThat(shop.cellc("undeploy", "shop/stock", "--env", "staging").err())
                .contains("error[CELL", "deployments/staging/shop/orders.yaml");
    }

    @Test
    void approvalsAreSignedAndCountOnceForEachApprover() {
        shop.write(".cellc/allowed_signers", shop.sign("ada") + shop.sign("grace") + shop.sign("eve"));
        shop.write(".cellc/groups.yaml", "\"@acme/leads\": [grace@acme.example, ada@acme.example]\n");
        shop.gate("approvers: {groups: [\"@acme/leads\"]}");
        String[] promotion = {"promote", "shop/stock", "--to", "staging"};
        assertThat(shop.cellc(promotion).err()).contains("error[CELL1105]", "has none", "by `@acme/leads`");

        assertThat(approveAs("eve", "eve").err())
                .startsWith("cellc: `eve@acme.example` is no approver of `shop/stock`");
        assertThat(approveAs("ada", "ada").exit()).isZero();
        assertThat(shop.cellc(promotion).err())
                .contains("that of `ada@acme.example` does not count: they made the change");
        assertThat(approveAs("grace", "grace").exit()).isZero();
        shop.sign("eve");
        shop.git("commit", "-q", "--amend", "--no-edit");
        assertThat(shop.cellc(promotion).err())
                .contains("that of `grace@acme.example` does not count: it is signed by `eve@acme.example`");
        shop.git("revert", "--no-edit", "HEAD");
        assertThat(approveAs("grace", "grace").exit()).isZero();
        assertThat(approveAs("grace", "grace").err()).contains("has approved `shop/stock` 531350488226 for `staging`");
        assertThat(shop.cellc(promotion).exit()).isZero();
        assertThat(shop.git("log", "-1", "--format=%(trailers:key=Approved-by,valueonly)"))
                .isEqualTo("grace@acme.example\n\n");
    }

    @Test
    void anApprovalWithTheKeyOfSomebodyElseIsRefusedAtOnce() {
        shop.write(".cellc/allowed_signers", shop.sign("ada"));
        shop.gate("requiresApproval: true");
        String before = shop.git("rev-parse", "HEAD");
        String help =
                "\n  = help: `.cellc/allowed_signers` and `.cellc/allowed_gpg_keys`, as the branch `main` has them,"
                        + " say whose keys count; nothing has been changed\n";

        assertThat(approveAs("grace", "ada"))
                .isEqualTo(new Run.Result(
                        2,
                        "",
                        "cellc: the commit would not count as one of `grace@acme.example`: it is signed by"
                                + " `ada@acme.example`" + help));
        // as the branch has them: not as the files here do
        shop.write(".cellc/allowed_signers", shop.sign("ada") + shop.sign("grace"));
        assertThat(approveAs("grace", "grace"))
                .isEqualTo(new Run.Result(
                        2,
                        "",
                        "cellc: the commit would not count as one of `grace@acme.example`: it is not signed by a key"
                                + " that `.cellc/allowed_signers` gives to them" + help));
        assertThat(shop.git("rev-parse", "HEAD")).isEqualTo(before);
        assertThat(shop.git("status", "--short")).isEqualTo(" M .cellc/allowed_signers\n");
        shop.commit("Grace");
        assertThat(approveAs("grace", "grace").exit()).isZero();
        assertThat(shop.cellc("promote", "shop/stock", "--to", "staging").exit())
                .isZero();
    }

    private Run.Result approveAs(String name, String key) {
        shop.sign(key);
        shop.be(name);
        return shop.cellc("approve", "shop/stock", "--env", "staging", "--comment", "seen it");
    }

    @Test
    void anApprovalThatIsNotSignedIsNone() {
        shop.gate("requiresApproval: true");
        assertThat(shop.cellc("approve", "shop/stock", "--env", "staging"))
                .isEqualTo(new Run.Result(
                        2,
                        "",
                        "cellc: an approval has to be signed, and Git is not configured to sign commits\n"
                                + "  = help: `git config commit.gpgsign true`, with `gpg.format` and `user.signingkey`"
                                + " for the key\n"));
    }

    @Test
    void anEmergencyDoesWithoutApprovalsAndIsOnRecord() {
        shop.gate("requiresApproval: true");
        String[] plain = {"promote", "shop/stock", "--to", "staging"};
        assertThat(shop.cellc(plain).exit()).isEqualTo(1);
        assertThat(shop.cellc("promote", "shop/stock", "--to", "staging", "--emergency")
                        .exit())
                .isEqualTo(2);
        assertThat(shop.cellc("promote", "shop/stock", "--to", "staging", "--emergency", "--reason", "no stock\nat all")
                        .exit())
                .isZero();
        assertThat(shop.git("log", "-1", "--format=%(trailers:key=Emergency-Reason,valueonly)"))
                .isEqualTo("no stock at all\n\n");
    }

    @Test
    void soakCountsFromTheCommitThatBroughtTheSnapshot() {
        shop.gate("soak: 1h");
        assertThat(shop.cellc("promote", "shop/stock", "--to", "staging").err())
                .contains("error[CELL1104]", "has been in `development` for ", ", not for 1h");
        shop.gate("soak: 0s");
        assertThat(shop.cellc("promote", "shop/stock", "--to", "staging").exit())
                .isZero();
    }

    @Test
    void checksAreFilesOfTheCommit() {
        shop.gate("checks: [load-test]");
        String path = "checks/staging/531350488226301331743f62d7bd57d02a668de2f5ad2ef1aa12b6b125119766/load-test.json";
        assertThat(shop.cellc("promote", "shop/stock", "--to", "staging").err()).contains("error[CELL1106]", path);
        shop.write(path, "{\"result\": \"passed\"}");
        assertThat(shop.cellc("promote", "shop/stock", "--to", "staging").exit())
                .isEqualTo(1);
        shop.commit("Passed");
        assertThat(shop.cellc("promote", "shop/stock", "--to", "staging").exit())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "promote shop/stok --to staging | there is no component `shop/stok`",
                "promote store --to staging | there is no project with components `store`",
                "promote shop/stock --to stagin | has no environment `stagin`",
                "promote shop/stock --to staging --from dev | has no environment `dev`",
                "promote shop/stock/x --to staging | `shop/stock/x` is no component",
                "promote shop/ --to staging | `shop/` is no component",
                "promote shop/stock | `--to ENV` is missing",
                "promote shop/stock --to staging --track beta | `shop/stock` has no track `beta`",
                "promote shop/stock --to staging --allow-delete many | `many` is no number",
                "promote shop/stock --to staging --branch none | there is no branch `none`",
                "deploy shop | `shop` is no component",
                "rollback shop/stock --env stagin | has no environment `stagin`",
                "rollback shop/stock --env staging --to nothing | there is no commit `nothing`",
                "suspend shop/stock | `--env ENV` is missing",
                "promote shop/stock --to staging --reason because | `--reason` is for an emergency"
            })
    void whatCannotBeMeantIsSaidAndNothingHappens(String words, String message) {
        Run.Result result = shop.cellc(words.strip().split(" "));
        assertThat(result.err()).contains(message.strip());
        assertThat(result.exit()).isEqualTo(2);
        assertThat(shop.git("log", "--oneline").lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "promote shop/stock --to development | error[CELL1102]: pipeline `default` of `shop/stock` has no path to `development`",
                "promote shop --to development | error[CELL1102]: pipeline `default` of `shop/orders` has no path to `development`",
                "promote shop --to production | error[CELL1103]: `shop/orders` is not in `staging`, from where it would come",
                "promote shop/stock --to staging --from production | has no path from `production` to `staging`",
                "promote shop --to staging --from production | = help: what is in `development` can be promoted there"
            })
    void whatCannotComeSaysWhichPathIsMissing(String words, String message) {
        Run.Result result = shop.cellc(words.strip().split(" "));
        assertThat(result.err()).contains(message.strip()).contains(" --> ");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(shop.git("log", "--oneline").lines()).hasSize(1);
    }

    @Test
    void aTreeWithErrorsIsNotPromotedAndSaysWhich() {
        String path = "shop/stock.yaml";
        shop.write(path, shop.read(path).replace("workloadName: stock", "workloadName: stok"));
        shop.commit("A mistake");
        for (String component : List.of("orders", "stock")) {
            Run.Result result = shop.cellc("promote", "shop/" + component, "--to", "staging");
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.err()).contains("error[CELL", "`stok`", "--> shop/stock.yaml:");
        }
    }
}
