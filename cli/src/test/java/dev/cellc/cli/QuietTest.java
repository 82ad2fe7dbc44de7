package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code -q} leaves of each command, where all goes well: what it is there to show, and nothing of what it did. */
class QuietTest {
    private static final Set<Command> SHOWING = EnumSet.of(
            Command.PROVE,
            Command.DIFF,
            Command.HISTORY,
            Command.STATUS,
            Command.GRAPH,
            Command.FN,
            Command.SCHEMA,
            Command.EXPLAIN,
            Command.COMPLETION,
            Command.VERSION,
            Command.HELP);
    private static final String BUILT = """
            apiVersion: openchoreo.dev/v1alpha1
            kind: Component
            metadata: {name: nightly}
            spec:
              owner: {projectName: shop}
              type: ScheduledTask
              build:
                repository: {url: "https://git.example/nightly", revision: {branch: main}, appPath: .}
                templateRef: {name: docker}
            """;

    @TempDir
    private Path folder;

    /** Such words as do something, or show something, after {@link #prepare}. */
    private static String line(Command command) {
        String words = command.text();
        return switch (command) {
            case WORKLOAD_CREATE -> words + " --project shop --component stock --image a.example/b:1.0.0 -o other.yaml";
            case BUILD_CREATE -> words + " --project shop --component nightly -o build.yaml";
            case SET_IMAGE -> words + " shop/stock registry.example/stock:2.0.0";
            case PROMOTE -> words + " shop/stock --to staging";
            case DEPLOY -> words + " shop/stock --env development";
            case ROLLBACK, APPROVE, SUSPEND, RESUME, UNDEPLOY -> words + " shop/stock --env staging";
            case CODEOWNERS -> words + " --write";
            case INIT -> words + " new";
            case REPORT -> words + " -o site";
            case DIFF -> words + " --base HEAD";
            case EXPLAIN -> words + " CELL0105";
            case COMPLETION -> words + " bash";
            default -> words;
        };
    }

    private ShopRepository prepare(String name, Command command) {
        ShopRepository shop = new ShopRepository(folder.resolve(name));
        switch (command) {
            case HISTORY, STATUS, VERIFY, SUSPEND, UNDEPLOY -> does(shop, "promote shop/stock --to staging");
            case RESUME -> {
                does(shop, "promote shop/stock --to staging");
                does(shop, "suspend shop/stock --env staging");
            }
            case ROLLBACK -> {
                does(shop, "promote shop/stock --to staging");
                shop.release("stock", "2.0.0");
                does(shop, "promote shop/stock --to staging");
            }
            case APPROVE -> {
                shop.write(".cellc/allowed_signers", shop.sign("ada"));
                shop.gate("approvers: {people: [ada@acme.example], allowAuthor: true}");
            }
            case CODEOWNERS -> shop.gate("approvers: {people: [ada@acme.example]}");
            case BUILD_CREATE -> shop.write("shop/nightly.yaml", BUILT);
            case HOOK_UNINSTALL -> does(shop, "hook install");
            default -> {}
        }
        return shop;
    }

    private static void does(ShopRepository shop, String line) {
        assertThat(shop.cellc(line.split(" ")).exit()).isZero();
    }

    private static Run.Result run(ShopRepository shop, Command command, String... options) {
        List<String> words = new ArrayList<>(List.of(line(command).split(" ")));
        words.addAll(List.of(options));
        String[] all = words.toArray(String[]::new);
        return command == Command.FN ? Run.in(shop.root()).reading("""
                        apiVersion: config.kubernetes.io/v1
                        kind: ResourceList
                        functionConfig:
                          apiVersion: cellc.dev/v1alpha1
                          kind: Render
                          metadata: {name: shop}
                          spec: {root: .}
                        items: []
                        """, all) : shop.cellc(all);
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void onlyWhatACommandIsThereToShowIsLeft(Command command) {
        Run.Result loud = run(prepare("loud", command), command);
        Run.Result quiet = run(prepare("quiet", command), command, "-q");

        assertThat(loud.exit()).as(loud.err()).isZero();
        assertThat(loud.out() + loud.err()).isNotBlank();
        assertThat(quiet.exit()).isZero();
        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.out().isBlank()).as(quiet.out()).isNotEqualTo(SHOWING.contains(command));
    }

    @Test
    void whatWouldBeDoneIsAResult() {
        ShopRepository shop = new ShopRepository(folder);
        Run.Result loud = shop.cellc("promote", "shop/stock", "--to", "staging", "--dry-run");

        assertThat(shop.cellc("promote", "shop/stock", "--to", "staging", "--dry-run", "-q"))
                .isEqualTo(loud);
        assertThat(loud.out()).contains("staging: 3 added", "would be: promote(staging)");
    }

    @Test
    void aFormForProgramsIsComplete() {
        ShopRepository shop = new ShopRepository(folder);

        assertThat(shop.cellc("promote", "shop/stock", "--to", "staging", "--format", "json", "-q")
                        .out())
                .contains("\"commit\": \"", "\"change\": \"added\"");
    }

    @Test
    void aRefusalIsShown() {
        ShopRepository shop = new ShopRepository(folder);
        shop.gate("requiresApproval: true");

        Run.Result result = shop.cellc("promote", "shop/stock", "--to", "staging", "-q");

        assertThat(result.exit()).isOne();
        assertThat(result.err()).startsWith("error[CELL1105]: ");
    }

    @Test
    void warningsAreNot() {
        ShopRepository shop = new ShopRepository(folder);
        shop.gate("requiresApproval: true");
        shop.cellc("promote", "shop/stock", "--to", "staging", "--emergency", "--reason", "fire");

        assertThat(shop.cellc("verify").out()).contains("warning[CELL1304]");
        assertThat(shop.cellc("verify", "-q")).isEqualTo(new Run.Result(0, "", ""));
    }
}
