package dev.cellc.compiler.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellc.compiler.CodeOwners;
import dev.cellc.compiler.diagnostic.TextRenderer;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtectorTest {
    private static final String API = "apiVersion: openchoreo.dev/v1alpha1\n";
    private static final String FILE = "CODEOWNERS";
    private static final String COMMON = "@acme/leads";

    private final List<SourceFile> files = new ArrayList<>();

    private void file(String path, String... documents) {
        files.add(SourceFile.of(path, String.join("---\n", documents)));
    }

    private static String environment(String name) {
        return API + "kind: Environment\nmetadata: {name: " + name + "}\nspec: {}\n";
    }

    /** From development to the other two. */
    private static String pipeline(String name, String staging, String production) {
        return API + "kind: DeploymentPipeline\nmetadata: {name: " + name + "}\nspec:\n  promotionPaths:\n"
                + "  - sourceEnvironmentRef: development\n    targetEnvironmentRefs:\n"
                + "    - {name: staging" + staging + "}\n    - {name: production" + production + "}\n";
    }

    private static String project(String name, String pipeline) {
        return API + "kind: Project\nmetadata: {name: " + name + "}\nspec: {deploymentPipelineRef: " + pipeline + "}\n";
    }

    private static String binding(String component, String environment) {
        return API + "kind: ServiceBinding\nmetadata: {name: " + component + "-" + environment + "}\nspec:\n"
                + "  owner: {projectName: shop, componentName: " + component + "}\n  environment: " + environment
                + "\n  workloadSpec: {containers: {main: {image: a}}}\n";
    }

    private void platform(String staging, String production) {
        file("env/dev.yaml", environment("development"));
        file("env/staging.yaml", environment("staging"));
        file("env/production.yaml", environment("production"));
        file("pipeline.yaml", pipeline("default", staging, production));
        file("shop.yaml", project("shop", "default"));
    }

    private CodeOwners.Result owners(String root) {
        return CodeOwners.of(SourceTree.of(files), FILE, root);
    }

    @Test
    void whatAGateHoldsBelongsToItsApprovers() {
        platform("", ", approvers: {people: [grace@acme.example, \"@ada\"], groups: [\"" + COMMON + "\"]}");
        assertThat(owners("").problems()).isEmpty();
        assertThat(owners("").lines())
                .allMatch(line -> line.endsWith(" @acme/leads @ada grace@acme.example"))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly(
                        "/.cellc/allowed_gpg_keys",
                        "/.cellc/allowed_signers",
                        "/.cellc/groups.yaml",
                        "/CODEOWNERS",
                        "/approvals/production/",
                        "/deployments/production/",
                        "/env/production.yaml",
                        "/pipeline.yaml",
                        "/shop.yaml");
    }

    @Test
    void withoutAGateThereIsNothingToOwn() {
        platform(", soak: 1h", ", requiresApproval: false, approvers: {people: [ada@acme.example]}");
        assertThat(owners("").lines()).isEmpty();
        assertThat(owners("").problems()).isEmpty();
    }

    @Test
    void eachEnvironmentHasItsOwnApproversAndTheRulesBelongToAll() {
        platform(", approvers: {people: [a@x.example]}", ", approvers: {people: [b@x.example]}");
        assertThat(owners("").lines())
                .contains(
                        "/deployments/production/ b@x.example",
                        "/deployments/staging/ a@x.example",
                        "/approvals/staging/ a@x.example",
                        "/pipeline.yaml a@x.example b@x.example");
    }

    @Test
    void whereProjectsDifferEachHasItsOwnLineAfterThatOfAll() {
        platform("", ", approvers: {people: [a@x.example]}");
        file("other.yaml", pipeline("strict", "", ", approvers: {people: [b@x.example]}"));
        file("till.yaml", project("till", "strict"));
        assertThat(owners("").lines())
                .containsSubsequence(
                        "/deployments/production/ a@x.example b@x.example",
                        "/deployments/production/shop/ a@x.example",
                        "/deployments/production/till/ b@x.example")
                .contains("/till.yaml a@x.example b@x.example");
    }

    @Test
    void aBindingElsewhereIsListedByItsFile() {
        platform(", approvers: {people: [a@x.example]}", ", approvers: {people: [b@x.example]}");
        file("deployments/production/shop/here.yaml", binding("here", "production"));
        file("deployments/staging/shop/both.yaml", binding("both", "production"), binding("both", "staging"));
        file("elsewhere.yaml", binding("one", "staging"), binding("one", "production"));
        file("open.yaml", binding("two", "development"));
        file("deployments/staging/shop/stray.yaml", binding("stray", "production"));
        assertThat(owners("").lines())
                .contains(
                        "/deployments/staging/shop/both.yaml a@x.example b@x.example",
                        "/elsewhere.yaml a@x.example b@x.example")
                .noneMatch(line -> line.contains("here.yaml") && !line.contains("elsewhere"))
                .noneMatch(line -> line.contains("open.yaml"));
    }

    @Test
    void pathsStartAtTheTopOfTheRepositoryAndForgesReadThemAlike() {
        platform("", ", approvers: {people: [b@x.example]}");
        file("a #b[1]!.yaml", binding("one", "production"));
        assertThat(owners("my tree/x").lines())
                .contains(
                        "/CODEOWNERS b@x.example",
                        "/my\\ tree/x/deployments/production/ b@x.example",
                        "/my\\ tree/x/a\\ ?b?1?!.yaml b@x.example");
    }

    @Test
    void whomNoForgeKnowsIsLeftOutAndSaid() {
        platform("", ", approvers: {people: [ada, \"*@x.example\", b@x.example], groups: [leads]}");
        assertThat(owners("").lines()).contains("/deployments/production/ b@x.example");
        assertThat(TextRenderer.plain().render(owners("").problems()))
                .contains(
                        "warning[CELL1113]: approver `ada` is no owner that a forge knows, and is left out\n"
                                + " --> pipeline.yaml:9:47",
                        "approver `*@x.example`",
                        "approver `leads`",
                        "3 warnings");
    }

    @Test
    void anEnvironmentWithoutOwnersIsAnErrorAndGivesNoLines() {
        platform(", approvers: {people: [b@x.example]}", ", requiresApproval: true");
        assertThat(owners("").lines()).isEmpty();
        assertThat(TextRenderer.plain().render(owners("").problems()))
                .contains(
                        "error[CELL1114]: environment `production` asks for approvals, and no approver is named",
                        "--> pipeline.yaml:9:44");
    }

    private static String written(String text, String... lines) throws InputException {
        return CodeOwners.file(FILE, text, List.of(lines));
    }

    private static final String SECTION =
            "# BEGIN cellc codeowners: written by `cellc codeowners --write`; change the pipelines, not this\n"
                    + "/a @a\n# END cellc codeowners\n";

    @Test
    void theSectionIsAddedReplacedAndRemovedAndNothingElse() throws Exception {
        assertThat(written("", "/a @a")).isEqualTo(SECTION);
        assertThat(written("* @x", "/a @a")).isEqualTo("* @x\n\n" + SECTION);
        assertThat(written("* @x\n\n" + SECTION + "# and\n", "/a @b"))
                .isEqualTo("* @x\n\n" + SECTION.replace("@a", "@b") + "# and\n");
        assertThat(written(SECTION, "/a @a")).isEqualTo(SECTION);
        assertThat(written("* @x\n" + SECTION)).isEqualTo("* @x\n");
        assertThat(written("* @x")).isEqualTo("* @x");
        assertThat(written("* @x\r\n", "/a @a")).isEqualTo(("* @x\n\n" + SECTION).replace("\n", "\r\n"));
    }

    @Test
    void besideSectionsOfGitLabItHasOneOfItsOwn() throws Exception {
        String headed = "^[Docs][2] @d\n/docs/\n\n" + SECTION.replace("/a @a", "[Deployments]\n/a @a");
        assertThat(written("^[Docs][2] @d\n/docs/\n", "/a @a")).isEqualTo(headed);
        assertThat(written(headed + "\n[More]\n/a @b\n", "/a @a")).isEqualTo(headed + "\n[More]\n/a @b\n");
    }

    @Test
    void whatWouldWinOverItIsRefused() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> written(SECTION + "\n# mine\n*.yaml @b\n", "/a @a"))
                .withMessage(
                        "line 6 of `CODEOWNERS` comes after what cellc writes, and would win over it: `*.yaml @b`");
    }

    @Test
    void markersThatDoNotFitTogetherAreRefused() {
        for (String text : List.of(
                SECTION + SECTION,
                "# BEGIN cellc codeowners\n",
                "# END cellc codeowners\n# BEGIN cellc codeowners\n")) {
            assertThatExceptionOfType(InputException.class)
                    .isThrownBy(() -> written(text, "/a @a"))
                    .withMessageContaining("does not have one line `# BEGIN cellc codeowners`");
        }
    }
}
