package dev.cellc.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final List<Integer> NUMBERS =
            IntStream.range(0, 1000).boxed().toList();

    @Test
    void resultsStandInTheOrderOfTheItems() {
        assertThat(new Batch<>(NUMBERS, 10).map(number -> number * 2))
                .isEqualTo(NUMBERS.stream().map(number -> number * 2).toList());
    }

    @Test
    void fewItemsStayOnTheirThread() {
        assertThat(new Batch<>(NUMBERS, 1001).map(number -> Thread.currentThread()))
                .containsOnly(Thread.currentThread());
        assertThat(new Batch<>(List.<Integer>of(), 0).map(number -> number)).isEmpty();
    }

    @Test
    void everyItemIsVisitedOnce() {
        List<Integer> visited = Collections.synchronizedList(new ArrayList<>());
        new Batch<>(NUMBERS, 10).forEach(visited::add);
        assertThat(visited).containsExactlyInAnyOrderElementsOf(NUMBERS);
    }

    @Test
    void everyThreadHasAWorkerOfItsOwn() {
        Map<Object, Thread> users = new ConcurrentHashMap<>();
        List<Integer> results = new Batch<>(NUMBERS, 10).mapWith(() -> {
            Object worker = new Object();
            return number -> {
                Thread before = users.putIfAbsent(worker, Thread.currentThread());
                assertThat(before).isIn(null, Thread.currentThread());
                return number;
            };
        });
        assertThat(results).isEqualTo(NUMBERS);
        assertThat(users.values()).doesNotHaveDuplicates();
    }

    @Test
    void nobodyWaitsForProcessorsThatAreBusy() {
        try (BusyProcessors others = new BusyProcessors()) {
            assertThat(new Batch<>(NUMBERS, 10).map(number -> number)).isEqualTo(NUMBERS);
            assertThat(others.areBusy()).isTrue();
        }
    }

    @Test
    void whatGoesWrongWithAnItemIsThrownAsItIs() {
        assertThatThrownBy(() -> new Batch<>(NUMBERS, 10).map(number -> 1000 / (number - 500)))
                .isExactlyInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Batch<>(NUMBERS, 10).forEach(number -> {
                    throw new AssertionError("no " + number);
                }))
                .isExactlyInstanceOf(AssertionError.class);
    }

    @Test
    void nothingIsBegunOnceSomethingHasGoneWrong() {
        AtomicInteger begun = new AtomicInteger();
        assertThatThrownBy(() -> new Batch<>(NUMBERS, 10).forEach(number -> {
                    begun.incrementAndGet();
                    throw new IllegalStateException();
                }))
                .isExactlyInstanceOf(IllegalStateException.class);
        assertThat(begun).hasValueLessThanOrEqualTo(ForkJoinPool.getCommonPoolParallelism() + 1);
    }
}
