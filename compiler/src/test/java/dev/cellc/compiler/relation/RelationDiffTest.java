package dev.cellc.compiler.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RelationDiffTest {
    private static final End WEB = new End(End.Kind.COMPONENT, "shop/web");
    private static final End ORDERS = new End(End.Kind.COMPONENT, "shop/orders");
    private static final End SHOP = new End(End.Kind.CELL, "shop");

    private static Edge edge(End from, End to, int port, String because) {
        return new Edge("development", from, to, "TCP", port, "within", List.of(because), List.of());
    }

    private static Relation relation(Edge... edges) {
        return new Relation(List.of(edges), List.of());
    }

    @Test
    void tellsWhatIsOpenedAndWhatIsClosed() {
        Edge before = edge(WEB, ORDERS, 8080, "a connection");
        Edge after = edge(WEB, ORDERS, 9090, "a connection");

        assertThat(RelationDiff.between(relation(before), relation(after)))
                .isEqualTo(new RelationDiff(List.of(after), List.of(before)));
    }

    @Test
    void otherReasonsAreNoChange() {
        Relation before = relation(edge(WEB, ORDERS, 8080, "a connection"));
        Relation after = relation(edge(WEB, ORDERS, 8080, "another"), edge(WEB, ORDERS, 8080, "a third"));

        assertThat(RelationDiff.between(before, after).isEmpty()).isTrue();
        assertThat(RelationDiff.between(after, before).isEmpty()).isTrue();
    }

    @Test
    void anyPodOfACellIsEachComponentOfIt() {
        Relation relation = relation(edge(SHOP, SHOP, 0, "an open project"));

        assertThat(relation.between(List.of(WEB), List.of(ORDERS), 8080)).hasSize(1);
        assertThat(relation.between(List.of(new End(End.Kind.COMPONENT, "shopping/web")), List.of(), 0))
                .isEmpty();
    }

    @Test
    void aPortNarrowsDown() {
        Relation relation = relation(edge(WEB, ORDERS, 8080, "a connection"));

        assertThat(relation.between(List.of(WEB), List.of(ORDERS), 8080)).hasSize(1);
        assertThat(relation.between(List.of(WEB), List.of(ORDERS), 8081)).isEmpty();
    }
}
