package dev.cellc.compiler.proof;

import dev.cellc.compiler.proof.Re2Node.Characters;
import dev.cellc.compiler.proof.Re2Node.Choice;
import dev.cellc.compiler.proof.Re2Node.Group;
import dev.cellc.compiler.proof.Re2Node.Nothing;
import dev.cellc.compiler.proof.Re2Node.Range;
import dev.cellc.compiler.proof.Re2Node.Repeat;
import dev.cellc.compiler.proof.Re2Node.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** A machine that reads the whole of a text, and accepts it where one of several expressions does. */
final class Automaton {
    private static final int ACCEPTED = 0;

    /** A range without any character. */
    private static final Range NONE = new Range(1, 0);

    /** What reads one of some characters and leads on; without characters, what leads on to several places. */
    private record Step(List<Range> ranges, List<Integer> ways) {}

    /** A set of places, in their order. */
    record Places(List<Integer> list) {
        boolean areNone() {
            return list.isEmpty();
        }

        boolean accept() {
            return !list.isEmpty() && list.get(0) == ACCEPTED;
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final Map<Integer, BitSet> reachable = new LinkedHashMap<>();
    private final List<BitSet> readable = new ArrayList<>();

    Automaton(List<Re2Node> expressions) {
        step(List.of());
        expressions.forEach(expression -> starts.add(compile(expression, ACCEPTED)));
    }

    /** Says which characters there are; they are called by their numbers in this list from now on. */
    void readOnly(List<Integer> characters) {
        for (Step step : steps) {
            BitSet numbers = new BitSet(characters.size());
            for (int number = 0; number < characters.size(); number++) {
                numbers.set(number, reads(step, characters.get(number)));
            }
            readable.add(numbers);
        }
    }

    /** Adds those that lead on from somewhere. */
    void addReadable(Places from, BitSet characters) {
        from.list().forEach(place -> characters.or(readable.get(place)));
    }

    Places start() {
        BitSet places = new BitSet();
        starts.forEach(start -> places.or(reachableFrom(start)));
        return places(places);
    }

    /** Where it may be after one character more. */
    Places next(Places from, int character) {
        BitSet places = new BitSet();
        for (int place : from.list()) {
            if (readable.get(place).get(character)) {
                places.or(reachableFrom(steps.get(place).ways().get(0)));
            }
        }
        return places(places);
    }

    private static boolean reads(Step step, int character) {
        for (Range range : step.ranges()) {
            if (character >= range.first() && character <= range.last()) {
                return true;
            }
        }
        return false;
    }

    private static Places places(BitSet set) {
        return new Places(set.stream().boxed().toList());
    }

    /** Adds where each range of characters begins, and what comes behind each. */
    void addBorders(SortedSet<Integer> borders) {
        for (Step step : steps) {
            for (Range range : step.ranges()) {
                borders.add(range.first());
                borders.add(range.last() + 1);
            }
        }
    }

    private int step(List<Range> ranges, Integer... ways) {
        steps.add(new Step(ranges, new ArrayList<>(Arrays.asList(ways))));
        return steps.size() - 1;
    }

    /** The place at which the node begins, if {@code next} is where it ends. */
    private int compile(Re2Node node, int next) {
        if (node instanceof Characters characters) {
            return step(characters.ranges().isEmpty() ? List.of(NONE) : characters.ranges(), next);
        }
        if (node instanceof Group group) {
            return compile(group.item(), next);
        }
        if (node instanceof Sequence sequence) {
            int begin = next;
            for (int i = sequence.items().size() - 1; i >= 0; i--) {
                begin = compile(sequence.items().get(i), begin);
            }
            return begin;
        }
        if (node instanceof Choice choice) {
            int begin = step(List.of());
            choice.items().forEach(item -> steps.get(begin).ways().add(compile(item, next)));
            return begin;
        }
        return node instanceof Nothing ? next : repeat((Repeat) node, next);
    }

    private int repeat(Repeat repeat, int next) {
        int begin = next;
        if (repeat.most() < 0) {
            int loop = step(List.of(), next);
            steps.get(loop).ways().add(compile(repeat.item(), loop));
            begin = loop;
        }
        for (int i = repeat.least(); i < repeat.most(); i++) {
            begin = step(List.of(), compile(repeat.item(), begin), next);
        }
        for (int i = 0; i < repeat.least(); i++) {
            begin = compile(repeat.item(), begin);
        }
        return begin;
    }

    /** The places that wait for a character, or accept, once this is reached. */
    private BitSet reachableFrom(int place) {
        return reachable.computeIfAbsent(place, this::follow);
    }

    private BitSet follow(int place) {
        BitSet waiting = new BitSet();
        BitSet seen = new BitSet();
        Deque<Integer> left = new ArrayDeque<>(List.of(place));
        while (!left.isEmpty()) {
            int current = left.pop();
            if (!seen.get(current)) {
                seen.set(current);
                boolean leadsOn =
                        current != ACCEPTED && steps.get(current).ranges().isEmpty();
                if (leadsOn) {
                    steps.get(current).ways().forEach(left::push);
                } else {
                    waiting.set(current);
                }
            }
        }
        return waiting;
    }
}
