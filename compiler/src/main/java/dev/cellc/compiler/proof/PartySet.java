package dev.cellc.compiler.proof;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some parties of a universe, by their numbers. Most sets hold a few of very many, so that only those are kept. */
final class PartySet {
    static final PartySet NOBODY = new PartySet(new int[0]);

    /** In ascending order, each once. */
    private final int[] numbers;

    private PartySet(int[] numbers) {
        this.numbers = numbers;
    }

    static PartySet of(BitSet numbers) {
        return new PartySet(numbers.stream().toArray());
    }

    /** Of numbers in ascending order. */
    static PartySet of(List<Integer> numbers) {
        int[] kept = new int[numbers.size()];
        int size = 0;
        for (int number : numbers) {
            if (size == 0 || kept[size - 1] != number) {
                kept[size++] = number;
            }
        }
        return new PartySet(size == kept.length ? kept : Arrays.copyOf(kept, size));
    }

    /** All parties from the first one on. */
    static PartySet upTo(int size) {
        return new PartySet(IntStream.range(0, size).toArray());
    }

    static PartySet union(List<PartySet> sets) {
        if (sets.size() == 1) {
            return sets.get(0);
        }
        BitSet all = new BitSet();
        sets.forEach(set -> set.addTo(all));
        return of(all);
    }

    boolean isEmpty() {
        return numbers.length == 0;
    }

    int size() {
        return numbers.length;
    }

    boolean contains(int number) {
        return Arrays.binarySearch(numbers, number) >= 0;
    }

    /** The one with the lowest number; there has to be one. */
    int first() {
        return numbers[0];
    }

    /** In ascending order. */
    void forEach(IntConsumer visitor) {
        for (int number : numbers) {
            visitor.accept(number);
        }
    }

    int[] toArray() {
        return numbers.clone();
    }

    /** Those that are in both sets. */
    PartySet and(PartySet other) {
        return numbers.length <= other.numbers.length ? only(other::contains) : other.only(this::contains);
    }

    PartySet without(PartySet other) {
        return other.isEmpty() ? this : only(number -> !other.contains(number));
    }

    PartySet only(IntPredicate wanted) {
        int[] kept = new int[numbers.length];
        int size = 0;
        for (int number : numbers) {
            if (wanted.test(number)) {
                kept[size++] = number;
            }
        }
        return size == numbers.length ? this : size == 0 ? NOBODY : new PartySet(Arrays.copyOf(kept, size));
    }

    void addTo(BitSet all) {
        for (int number : numbers) {
            all.set(number);
        }
    }

    void removeFrom(BitSet all) {
        for (int number : numbers) {
            all.clear(number);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof PartySet set && Arrays.equals(numbers, set.numbers));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}
