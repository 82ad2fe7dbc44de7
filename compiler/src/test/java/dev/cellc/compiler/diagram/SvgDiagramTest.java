package dev.cellc.compiler.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.relation.End;
import java.util.List;
import org.junit.jupiter.api.Test;

class SvgDiagramTest {
    private static final End A = component("a");
    private static final End B = component("b");
    private static final End C = component("c");

    private static End component(String name) {
        return new End(End.Kind.COMPONENT, "shop/" + name);
    }

    private static Diagram.Arrow arrow(End from, End to) {
        return new Diagram.Arrow(from, to, "within", List.of("TCP 80"));
    }

    private static Diagram diagram(Diagram.Arrow... arrows) {
        return new Diagram(
                "qa", List.of(new Diagram.Cell("shop", false, List.of(A, B, C))), List.of(), List.of(arrows));
    }

    @Test
    void anArrowPassesAColumnInAPlaceOfItsOwn() {
        Layers layers = Layers.of(diagram(arrow(A, B), arrow(B, C), arrow(A, C)));

        assertThat(layers.columns()).extracting(List::size).containsExactly(1, 2, 1);
        assertThat(layers.ways().get(2).nodes()).extracting(Layers.Node::end).containsExactly(A, null, C);
        assertThat(layers.columns().get(1))
                .contains(layers.ways().get(2).nodes().get(1));
    }

    @Test
    void circlesAreDrawn() {
        assertThat(SvgDiagram.of(List.of(diagram(arrow(A, B), arrow(B, A), arrow(C, C)))))
                .contains("<svg ")
                .endsWith("</svg>\n");
    }

    @Test
    void aNameThatDoesNotFitIsCutAndSaidWhole() {
        String name = "<a-name-that-is-much-too-long>";
        Diagram diagram = new Diagram("qa", List.of(), List.of(new End(End.Kind.OUTSIDE, name)), List.of());

        assertThat(SvgDiagram.of(List.of(diagram)))
                .contains("<title>&lt;a-name-that-is-much-too-long></title>&lt;a-name-that-is-muc…</text>");
    }
}
