package dev.cellc.compiler.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellc.compiler.Compiled;
import dev.cellc.compiler.manifest.Shard;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Printed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a policy of the compiler's own that a cluster would not take as it is. */
class ProverTest {
    private static final Path TREE = Path.of("../golden-tests/cases/valid/udp-endpoint-is-called/input");

    @Test
    void whatIsRefusedAndWhatIsDroppedStandApart() {
        Compiled compiled = Compiled.of(TREE);
        List<Printed> objects = new ArrayList<>(compiled.objects());
        objects.replaceAll(ProverTest::spoilt);
        assertThatThrownBy(() -> Prover.prove(compiled.planes(), objects, Shard.WHOLE, diagnostic -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("would be refused, or lose a part: one of `endpointSelector` and `nodeSelector`"
                        + " is needed; `nodeSelector` needs a CiliumClusterwideNetworkPolicy; `extra` is no field of"
                        + " `spec`");
    }

    @Test
    void aPartProvesTheCellsOfItsProjects() {
        Compiled compiled = Compiled.of(
                Path.of("../golden-tests/cases/valid/connection-cross-project-organization-endpoint/input"));
        List<Boolean> proved = new ArrayList<>();
        for (int i = 0; i < compiled.objects().size(); i++) {
            Printed object = compiled.objects().get(i);
            if (object.resource().id().kind().equals("CiliumNetworkPolicy")
                    && object.resource().home() instanceof Home.OfCell cell) {
                List<Printed> objects = new ArrayList<>(compiled.objects());
                objects.set(i, spoilt(object));
                for (int number = 1; number <= 2; number++) {
                    Shard part = new Shard(number, 2);
                    proved.add(part.hasProject(cell.project()));
                    if (part.hasProject(cell.project())) {
                        assertThatThrownBy(() -> Prover.prove(compiled.planes(), objects, part, diagnostic -> {}))
                                .isInstanceOf(IllegalStateException.class);
                    } else {
                        Prover.prove(compiled.planes(), objects, part, diagnostic -> {});
                    }
                }
            }
        }
        assertThat(proved).contains(true, false);
    }

    private static Printed spoilt(Printed printed) {
        boolean isPolicy = printed.resource().id().kind().equals("CiliumNetworkPolicy");
        String text = printed.text().replace("\nspec:\n", "\nspec:\n  nodeSelector: {}\n  extra: 1\n");
        return isPolicy ? new Printed(printed.resource(), text) : printed;
    }
}
