package dev.cellc.compiler.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrongComponentsTest {

    @Test
    void whatIsCalledComesFirst() {
        assertThat(StrongComponents.of(List.of(List.of(1, 2), List.of(2), List.of())))
                .containsExactly(List.of(2), List.of(1), List.of(0));
    }

    @Test
    void aCircleIsOneComponent() {
        assertThat(StrongComponents.of(List.of(List.of(1), List.of(2), List.of(1, 3), List.of())))
                .containsExactly(List.of(3), List.of(1, 2), List.of(0));
    }

    @Test
    void aNodeThatLeadsToItselfIsAComponent() {
        assertThat(StrongComponents.of(List.of(List.of(0)))).containsExactly(List.of(0));
    }

    @Test
    void aLongChainNeedsNoDeepStack() {
        int length = 200_000;
        List<List<Integer>> chain = new ArrayList<>();
        for (int node = 0; node < length; node++) {
            chain.add(node + 1 < length ? List.of(node + 1) : List.of());
        }
        assertThat(StrongComponents.of(chain)).hasSize(length).first().isEqualTo(List.of(length - 1));
    }

    /** Two nodes are in one component if and only if each leads to the other. */
    @Test
    void agreesWithReachabilityOnRandomGraphs() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int size = 1 + random.nextInt(8);
            List<List<Integer>> graph = IntStream.range(0, size)
                    .mapToObj(node -> IntStream.range(0, size)
                            .filter(other -> random.nextInt(4) == 0)
                            .boxed()
                            .toList())
                    .toList();
            List<List<Integer>> found = StrongComponents.of(graph);
            for (int one = 0; one < size; one++) {
                for (int other = 0; other < size; other++) {
                    boolean together = one == other || (reaches(graph, one, other) && reaches(graph, other, one));
                    assertThat(component(found, one).contains(other))
                            .as(graph.toString())
                            .isEqualTo(together);
                }
            }
        }
    }

    private static List<Integer> component(List<List<Integer>> found, int node) {
        return found.stream()
                .filter(component -> component.contains(node))
                .findFirst()
                .orElseThrow();
    }

    private static boolean reaches(List<List<Integer>> graph, int from, int to) {
        boolean[] seen = new boolean[graph.size()];
        Deque<Integer> ahead = new ArrayDeque<>(graph.get(from));
        while (!ahead.isEmpty()) {
            int node = ahead.remove();
            if (!seen[node]) {
                seen[node] = true;
                ahead.addAll(graph.get(node));
            }
        }
        return seen[to];
    }
}
