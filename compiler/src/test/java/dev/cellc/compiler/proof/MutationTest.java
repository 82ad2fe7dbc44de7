package dev.cellc.compiler.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.Compiled;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.manifest.Shard;
import dev.cellc.compiler.resource.Printed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The proof finds mistakes: whatever is left out of an object that decides about traffic, or written otherwise, is
 * noticed, unless it changes nothing for anybody.
 */
class MutationTest {
    private static final int LEAST = 2000;
    private static final int PARTS = 4;
    private static final Path ROOT = Path.of("..");
    private static final String ENVIRONMENT = "development";
    private static final List<String> KINDS = List.of(
            "CiliumNetworkPolicy", "NetworkPolicy", "Service", "HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute");

    /** What says nothing about who reaches whom, or what holds without being said. */
    private static final Pattern HARMLESS = Pattern.compile(String.join(
            "|",
            // names, what gateways speak, and the type that is the default
            "Service .*: spec\\.(ports\\[[0-9]+]\\.(name|appProtocol)|type)( left out| = .*)",
            // TCP, and the port of the Service itself, are what is meant without a word
            "Service .*: spec\\.ports\\[[0-9]+]\\.(protocol|targetPort) left out",
            // every pod of a cell carries these
            "Service .*: spec\\.selector\\.(organization|project|environment)-name left out",
            // a host of its own, below which every path is meant
            "HTTPRoute .*(storefront-site|site-http)-httproute.*: spec\\.rules\\[0]\\.matches(\\[0](\\.path)?|) (left out|emptied)",
            // what requests look like to the pod
            "HTTPRoute .*: spec\\.rules\\[[0-9]+](\\.filters.*|\\.timeouts.*|\\.matches\\[[0-9]+]\\.path\\.type.*)"));

    static Stream<Path> trees() {
        return Stream.of(
                        "examples/online-shop",
                        "golden-tests/cases/valid/cell-declared-internal-traffic/input",
                        "golden-tests/cases/valid/cell-open-egress/input",
                        "golden-tests/cases/valid/connection-cross-project-organization-endpoint/input",
                        "golden-tests/cases/valid/connection-to-deployment-track/input",
                        "golden-tests/cases/valid/external-connection-by-address/input",
                        "golden-tests/cases/valid/external-connection-by-name/input",
                        "golden-tests/cases/valid/managed-service-per-environment/input",
                        "golden-tests/cases/valid/monitoring-at-named-ports/input",
                        "golden-tests/cases/valid/scale-to-zero/input",
                        "golden-tests/cases/valid/target-port-differs/input",
                        "golden-tests/cases/valid/tls-tcp-and-udp-endpoints-on-the-experimental-channel/input",
                        "golden-tests/cases/valid/udp-endpoint-is-called/input")
                .map(ROOT::resolve);
    }

    @ParameterizedTest
    @MethodSource("trees")
    void everyMistakeThatMattersIsFound(Path tree) {
        Compiled compiled = Compiled.of(tree);
        List<String> missed = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < compiled.objects().size(); i++) {
            for (Mutants.Mutant mutant : mutants(compiled.objects().get(i))) {
                if (number++ % step(tree) == 0 && isMissed(compiled, i, mutant)) {
                    missed.add(mutant.change());
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    /** Who shares out a proof still has all of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/online-shop",
                "golden-tests/cases/valid/connection-cross-project-organization-endpoint/input",
                "golden-tests/cases/valid/external-connection-by-name/input"
            })
    void whatTheWholeFindsOneOfThePartsFinds(String path) {
        Path tree = ROOT.resolve(path);
        Compiled compiled = Compiled.of(tree);
        int number = 0;
        for (int i = 0; i < compiled.objects().size(); i++) {
            for (Mutants.Mutant mutant : mutants(compiled.objects().get(i))) {
                if (number++ % (3 * step(tree)) == 0) {
                    List<Printed> objects = new ArrayList<>(compiled.objects());
                    objects.set(i, mutant.printed());
                    assertThat(IntStream.rangeClosed(1, PARTS)
                                    .allMatch(part -> isAccepted(compiled.planes(), objects, new Shard(part, PARTS))))
                            .as(mutant.change())
                            .isEqualTo(isAccepted(compiled.planes(), objects, Shard.WHOLE));
                }
            }
        }
    }

    @Test
    void thereAreManyMistakes() {
        long count = trees().mapToLong(tree -> Compiled.of(tree).objects().stream()
                                .mapToLong(object -> mutants(object).size())
                                .sum()
                        / step(tree))
                .sum();
        assertThat(count).isGreaterThanOrEqualTo(LEAST);
    }

    private static boolean isMissed(Compiled compiled, int changed, Mutants.Mutant mutant) {
        List<Printed> objects = new ArrayList<>(compiled.objects());
        objects.set(changed, mutant.printed());
        boolean harmless = HARMLESS.matcher(mutant.change()).matches();
        return !harmless
                && isAccepted(compiled.planes(), objects, Shard.WHOLE)
                && matters(compiled, objects, mutant.printed());
    }

    /** Whether the mutant is about something else than policies, or lets other packets pass than the original. */
    private static boolean matters(Compiled compiled, List<Printed> objects, Printed mutant) {
        if (!mutant.resource().id().kind().endsWith("NetworkPolicy")) {
            return true;
        }
        String namespace = mutant.resource().id().namespace();
        SortedSet<Integer> ports = new TreeSet<>(List.of(1, 65535));
        for (String number : mutant.text().split("[^0-9]+", -1)) {
            if (number.matches("[1-9][0-9]{0,4}")) {
                ports.add(Integer.parseInt(number));
                ports.add(Integer.parseInt(number) - 1);
            }
        }
        return !Reachability.of(compiled.planes(), compiled.objects(), namespace, ports)
                .equals(Reachability.of(compiled.planes(), objects, namespace, ports));
    }

    /** The examples are large: one mistake in a few stands for all. */
    private static int step(Path tree) {
        return tree.startsWith(ROOT.resolve("examples")) ? 10 : 1;
    }

    private static List<Mutants.Mutant> mutants(Printed printed) {
        boolean decides =
                KINDS.contains(printed.resource().id().kind()) && printed.text().contains(ENVIRONMENT);
        return decides ? Mutants.of(printed) : List.of();
    }

    private static boolean isAccepted(List<Plane> planes, List<Printed> objects, Shard shard) {
        List<Object> found = new ArrayList<>();
        try {
            Prover.prove(planes, objects, shard, found::add);
        } catch (IllegalStateException e) {
            return false;
        }
        return found.isEmpty();
    }
}
