package dev.cellc.compiler.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.Promotions;
import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.diagnostic.TextRenderer;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.promotion.CheckResult;
import dev.cellc.compiler.promotion.Operation;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.promotion.Snapshot;
import dev.cellc.compiler.promotion.Transition;
import dev.cellc.compiler.promotion.Transition.Deployed;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final ComponentId GREETER = new ComponentId("default", "default", "greeter");
    private static final String PARTS = """
            apiVersion: openchoreo.dev/v1alpha1
            kind: Component
            metadata: {name: greeter}
            spec: {owner: {projectName: default}, type: Service}
            ---
            apiVersion: openchoreo.dev/v1alpha1
            kind: Workload
            metadata: {name: greeter}
            spec:
              owner: {projectName: default, componentName: greeter}
              containers: {main: {image: registry.example/greeter:1.0.0}}
            ---
            apiVersion: openchoreo.dev/v1alpha1
            kind: Service
            metadata: {name: greeter}
            spec: {owner: {projectName: default, componentName: greeter}, workloadName: greeter}
            """;

    private static Program program(String targets) {
        return program(targets, "{}");
    }

    private static Program program(String targets, String constraints) {
        String platform = environment("development", "{}")
                + environment("staging", constraints)
                + environment("production", "{}")
                + pipeline(targets);
        return Promotions.program(
                SourceTree.of(List.of(SourceFile.of("greeter.yaml", PARTS), SourceFile.of("platform.yaml", platform))));
    }

    private static String environment(String name, String constraints) {
        return "apiVersion: openchoreo.dev/v1alpha1\nkind: Environment\nmetadata: {name: " + name
                + "}\nspec: {constraints: " + constraints + "}\n---\n";
    }

    private static String pipeline(String targets) {
        return "apiVersion: openchoreo.dev/v1alpha1\nkind: DeploymentPipeline\nmetadata: {name: default}\nspec:\n"
                + "  promotionPaths:\n" + targets.indent(2);
    }

    private static final String LINE = """
            - sourceEnvironmentRef: development
              targetEnvironmentRefs:
              - name: staging
            - sourceEnvironmentRef: staging
              targetEnvironmentRefs:
              - name: production
            """;

    private static Transition transition(Program program, Operation operation, @Nullable String from, String to) {
        Snapshot current = Objects.requireNonNull(program.current(GREETER));
        return new Transition(GREETER, to, operation, from, null, new Deployed(current, ReleaseState.ACTIVE));
    }

    private static String problems(Program program, Transition transition, KnownFacts facts) throws InputException {
        return TextRenderer.plain().render(Promotions.problems(program, transition, facts, false));
    }

    private static String promoted(Program program, KnownFacts facts) throws InputException {
        return problems(program, transition(program, Operation.PROMOTE, "development", "staging"), facts);
    }

    @Test
    void passesAlongAWayWithoutConditions() throws InputException {
        assertThat(promoted(program(LINE), new KnownFacts())).isEmpty();
    }

    @Test
    void refusesAShortcut() throws InputException {
        Program program = program(LINE);
        assertThat(problems(
                        program, transition(program, Operation.PROMOTE, "development", "production"), new KnownFacts()))
                .isEqualTo("""
                        error[CELL1102]: pipeline `default` of `default/greeter` has no path from `development` to `production`
                          --> platform.yaml:26:13
                           |
                        26 |     - name: production
                           |             ^^^^^^^^^^
                           = help: what is in `staging` can be promoted there

                        1 error
                        """);
    }

    @Test
    void refusesWhatTheSourceDoesNotHave() throws InputException {
        Program program = program(LINE);
        assertThat(problems(program, transition(program, Operation.PROMOTE, "staging", "production"), new KnownFacts()))
                .contains(
                        "error[CELL1103]: `default/greeter` DIGEST is not in `staging`, which has no snapshot of it"
                                .replace("DIGEST", digest(program)),
                        "platform.yaml:24:27",
                        "= help: promote or deploy it to `staging` first");
    }

    private static String digest(Program program) {
        return Objects.requireNonNull(program.current(GREETER)).digest().shortened();
    }

    private static String with(String conditions) {
        return LINE.replace("  - name: staging\n", "  - name: staging\n" + conditions.indent(4));
    }

    @Test
    void waitsUntilTheSourceHasHadItForLongEnough() throws InputException {
        Program program = program(with("soak: 1h30m"));
        assertThat(promoted(program, new KnownFacts().age("development", Duration.ofMinutes(90))))
                .isEmpty();
        assertThat(promoted(program, new KnownFacts().age("development", Duration.ofSeconds(5399))))
                .contains(
                        " has been in `development` for 1h29m59s, not for 1h30m",
                        "platform.yaml:24:13",
                        "= help: wait another 1s");
    }

    @Test
    void countsApprovalsOfDifferentApproversOnly() throws InputException {
        Program program =
                program(with("requiresApproval: true\napprovers: {people: [ada@x], groups: [\"@leads\"], minimum: 2}"));
        KnownFacts facts = new KnownFacts()
                .group("@leads", "grace@x", "linus@acme.example")
                .approved("ada@x")
                .approved("ada@x")
                .approvedWrongly("grace@x", "is signed by nobody")
                .approved("eve@x")
                .approved("linus@acme.example");
        assertThat(promoted(program, facts))
                .contains(
                        "error[CELL1105]: ",
                        " needs 2 approvals to enter `staging` and has that of `ada@x`; that of `grace@x` does not"
                                + " count: it is signed by nobody; that of `eve@x` does not count: they are no approver;"
                                + " that of `linus@acme.example` does not count: they made the change that is to be"
                                + " approved",
                        "platform.yaml:24:25",
                        "= help: `cellc approve default/greeter --env staging`, by `ada@x`, `@leads`");
        assertThat(promoted(program, facts.approved("grace@x"))).isEmpty();
    }

    @Test
    void anybodyWithAKnownKeyMayApproveWhereNobodyIsNamed() throws InputException {
        Program program = program(with("isManualApprovalRequired: true"));
        assertThat(promoted(program, new KnownFacts()))
                .contains(
                        "needs an approval to enter `staging` and has none",
                        "by anybody whose key is in `.cellc/allowed_signers`");
        assertThat(promoted(program, new KnownFacts().approved("eve@x"))).isEmpty();
        assertThat(promoted(program, new KnownFacts().author("eve@x").approved("eve@x")))
                .contains("they made the change");
    }

    @Test
    void anAuthorMayBeAllowedToApprove() throws InputException {
        Program program = program(with("approvers: {people: [eve@x], allowAuthor: true}"));
        assertThat(promoted(program, new KnownFacts().author("eve@x").approved("eve@x")))
                .isEmpty();
    }

    @Test
    void approversAreAskedUnlessItIsSaidThatTheyAreNot() throws InputException {
        assertThat(promoted(program(with("approvers: {people: [eve@x]}")), new KnownFacts()))
                .contains("needs an approval", "platform.yaml:24:28");
        assertThat(promoted(program(with("requiresApproval: false\napprovers: {people: [eve@x]}")), new KnownFacts()))
                .isEmpty();
    }

    @Test
    void anEmergencyWaivesApprovalsAndNothingElse() throws InputException {
        Program program =
                program(with("requiresApproval: true\nchecks: [load-test]\nsoak: 30d".replace("30d", "720h")));
        Transition transition = transition(program, Operation.PROMOTE, "development", "staging");
        assertThat(Promotions.problems(program, transition, new KnownFacts(), true))
                .extracting(problem -> problem.code().id())
                .containsExactly("CELL1106", "CELL1104");
    }

    @Test
    void wantsEachCheckToHavePassed() throws InputException {
        Program program = program(with("checks: [load-test, scan]"));
        CheckResult failed = new CheckResult("scan", false, "https://ci.example/1", "2 findings");
        assertThat(promoted(program, new KnownFacts().check(failed)))
                .contains(
                        " has no result of the check `load-test` for `staging`",
                        "commits `{\"result\": \"passed\"}` as `checks/staging/",
                        " has failed the check `scan`: 2 findings",
                        ", see https://ci.example/1");
        KnownFacts passed = new KnownFacts()
                .check(new CheckResult("load-test", true, null, null))
                .check(new CheckResult("scan", true, null, null));
        assertThat(promoted(program, passed)).isEmpty();
    }

    private static final String DIAMOND = """
            - sourceEnvironmentRef: development
              targetEnvironmentRefs:
              - name: production
            - sourceEnvironmentRef: staging
              targetEnvironmentRefs:
              - name: production
                soak: 24h
            """;

    @Test
    void ofSeveralSourcesOneIsEnoughUnlessAllAreAskedFor() throws InputException {
        Program any = program(DIAMOND);
        Transition transition = transition(any, Operation.PROMOTE, "development", "production");
        KnownFacts facts = new KnownFacts().age("staging", Duration.ofHours(1));
        assertThat(problems(any, transition, facts)).isEmpty();

        Program all = program(DIAMOND.replace("soak: 24h", "soak: 24h\n    fanIn: all"));
        assertThat(problems(all, transition, facts)).contains("error[CELL1104]", "in `staging` for 1h, not for 24h");
        Program pinned = program(DIAMOND.replace("soak: 24h", "soak: 24h\n    fanIn: all"), "{promotedOnly: true}");
        assertThat(problems(pinned, transition, facts))
                .contains(
                        "error[CELL1103]",
                        "is not in `staging`, which has no snapshot of it",
                        "`production` takes what all that lead to it have");
    }

    @Test
    void deploysToRootsAndToWhatIsOpenOnly() throws InputException {
        Program line = program(LINE);
        assertThat(problems(line, transition(line, Operation.DEPLOY, null, "development"), new KnownFacts()))
                .isEmpty();
        assertThat(problems(line, transition(line, Operation.DEPLOY, null, "staging"), new KnownFacts()))
                .contains(
                        "error[CELL1107]: `default/greeter` cannot be deployed to `staging` directly: what runs there"
                                + " is promoted",
                        "platform.yaml:23:13",
                        "= help: `cellc promote default/greeter --from development --to staging`");
        Program said = program(LINE, "{promotedOnly: true}");
        assertThat(problems(said, transition(said, Operation.DEPLOY, null, "staging"), new KnownFacts()))
                .contains("platform.yaml:9:36");
        Program open = program(LINE, "{promotedOnly: false}");
        assertThat(problems(open, transition(open, Operation.DEPLOY, null, "staging"), new KnownFacts()))
                .isEmpty();
        assertThat(problems(line, transition(line, Operation.DEPLOY, null, "stagin"), new KnownFacts()))
                .contains("error[CELL1102]", "has no environment `stagin`", "did you mean `staging`?");
    }

    @Test
    void deploysWhatIsDeclaredOnly() throws InputException {
        Transition made = transition(
                Promotions.program(
                        SourceTree.of(List.of(SourceFile.of("greeter.yaml", PARTS.replace("1.0.0", "6.6.6"))))),
                Operation.DEPLOY,
                null,
                "development");
        assertThat(problems(program(LINE), made, new KnownFacts()))
                .contains("error[CELL1108]", "in `development` is not what is declared of the component");
    }

    @Test
    void rollsBackToWhatHasBeenThereWithItsApprovals() throws InputException {
        Program program = program(with("requiresApproval: true\nsoak: 24h"));
        Transition back = transition(program, Operation.ROLLBACK, null, "staging");
        assertThat(problems(program, back, new KnownFacts()))
                .contains("error[CELL1108]", "has never been in `staging`");
        assertThat(problems(program, back, new KnownFacts().wasThere())).contains("error[CELL1105]");
        KnownFacts approved =
                new KnownFacts().wasThere().age("development", Duration.ZERO).approved("eve@x");
        assertThat(problems(program, back, approved)).isEmpty();
    }

    @Test
    void suspendingChangesNoSnapshot() throws InputException {
        Program program = program(LINE);
        Transition suspended = transition(program, Operation.SUSPEND, null, "staging");
        assertThat(problems(program, suspended, new KnownFacts()))
                .contains("a commit that is to suspend `default/greeter` changes what is pinned in `staging`");
        Deployed same = Objects.requireNonNull(suspended.after());
        Transition alike = new Transition(
                GREETER, "staging", Operation.SUSPEND, null, same, new Deployed(same.snapshot(), ReleaseState.SUSPEND));
        assertThat(problems(program, alike, new KnownFacts())).isEmpty();
    }
}
