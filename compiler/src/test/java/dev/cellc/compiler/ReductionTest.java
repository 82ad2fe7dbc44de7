package dev.cellc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReductionTest {
    private static final List<Integer> HUNDRED =
            IntStream.rangeClosed(1, 100).boxed().toList();

    private final List<List<Integer>> trials = new ArrayList<>();

    /** The number 0 is asked for, the others are candidates. */
    private List<Integer> reduced(List<Integer> candidates, Predicate<List<Integer>> does) throws Exception {
        List<Integer> all = new ArrayList<>(List.of(0));
        all.addAll(candidates);
        return new Reduction<Integer>(list -> {
                    trials.add(list);
                    return does.test(list);
                })
                .of(all, candidates);
    }

    @Test
    void theOnlyCandidateIsNeeded() throws Exception {
        assertThat(reduced(List.of(1), list -> list.contains(1))).containsExactly(0, 1);
        assertThat(trials).isEmpty();
    }

    @Test
    void theFewAmongManyAreFoundByFewTrials() throws Exception {
        assertThat(reduced(HUNDRED, list -> list.contains(42))).containsExactly(0, 42);
        assertThat(trials).hasSizeLessThan(15);
        assertThat(reduced(HUNDRED, list -> list.containsAll(List.of(7, 93)))).containsExactly(0, 7, 93);
        assertThat(trials).hasSizeLessThan(50);
    }

    @Test
    void allMayBeNeeded() throws Exception {
        assertThat(reduced(List.of(1, 2, 3), list -> list.size() == 4)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void whoIsNeededOnlyByOneThatIsNotNeededGoes() throws Exception {
        // 4 needs 1 and nobody needs 4; 3 is needed
        assertThat(reduced(List.of(1, 2, 3, 4), list -> list.contains(3) && (!list.contains(4) || list.contains(1))))
                .containsExactly(0, 3);
    }
}
