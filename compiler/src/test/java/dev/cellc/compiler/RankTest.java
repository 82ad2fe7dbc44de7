package dev.cellc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.cell.ComponentDeployment;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** In which order components can be started. */
class RankTest {

    private static SortedMap<String, Integer> ranks(String tree) {
        SortedMap<String, Integer> ranks = new TreeMap<>();
        Compiled.of(Path.of("..", tree)).planes().stream()
                .flatMap(plane -> plane.cells().stream())
                .filter(cell -> cell.id().environment().equals("development"))
                .flatMap(cell -> cell.deployments().stream())
                .forEach(deployment -> ranks.put(name(deployment), deployment.rank()));
        return ranks;
    }

    private static String name(ComponentDeployment deployment) {
        return deployment.component().component();
    }

    @Test
    void whatIsCalledComesBeforeWhatCallsIt() {
        assertThat(ranks("examples/online-shop"))
                .containsEntry("payments", 0)
                .containsEntry("invoices", 1)
                .containsEntry("cart-store", 0)
                .containsEntry("cart", 1)
                .containsEntry("orders", 2)
                .containsEntry("storefront", 3);
    }

    @Test
    void aCircleSharesARank() {
        assertThat(ranks("golden-tests/cases/valid/connection-cycle-is-fine/input"))
                .containsEntry("ping", 0)
                .containsEntry("pong", 0);
    }
}
