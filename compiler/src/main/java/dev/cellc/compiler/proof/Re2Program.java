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
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * How many instructions RE2 makes of an expression. Its programs are lists: after each character stands the list of all
 * that may follow, so what several things lead to is counted where they meet, and what one leads to beside it.
 */
final class Re2Program {
    /** The instruction that fails, and the two by which a search moves on. */
    private static final int FRAME = 3;

    /** Beyond this, nobody needs to know the number. */
    private static final int ENOUGH = 1500;

    private static final int MAX_ASCII = 0x7f;
    private static final int MAX_TWO_BYTES = 0x7ff;

    private static final List<Range> BOTH_CASES = List.of(new Range('A', 'Z'), new Range('a', 'z'));

    private final List<Step> steps = new ArrayList<>();
    private int tails;

    /**
     * A part of a program: one that consumes, {@code weight} instructions of a list, with one way out; or, without
     * weight, one that leads on to two places at once, or to one.
     */
    private static final class Step {
        private final int weight;
        private final List<Integer> ways = new ArrayList<>();

        Step(int weight) {
            this.weight = weight;
        }
    }

    private Re2Program() {}

    static int size(Re2Node node) {
        Re2Program program = new Re2Program();
        int match = program.step(1);
        int start = program.compile(Re2Factoring.of(node), match);
        return program.steps.size() > ENOUGH ? ENOUGH : FRAME + program.tails + program.lists(start);
    }

    private int step(int weight, int... ways) {
        Step step = new Step(weight);
        for (int way : ways) {
            step.ways.add(way);
        }
        steps.add(step);
        return steps.size() - 1;
    }

    /** The step at which the node begins, if {@code next} is where it ends. */
    private int compile(Re2Node node, int next) {
        if (steps.size() > ENOUGH) {
            return next;
        }
        if (node instanceof Characters characters) {
            return characters(characters, next);
        }
        if (node instanceof Nothing nothing) {
            return nothing.atCertainPlaces() ? step(1, next) : step(0, next);
        }
        if (node instanceof Group group) {
            return step(1, compile(group.item(), step(1, next)));
        }
        if (node instanceof Sequence sequence) {
            int begin = next;
            for (int i = sequence.items().size() - 1; i >= 0; i--) {
                begin = compile(sequence.items().get(i), begin);
            }
            return begin;
        }
        return node instanceof Choice choice ? choice(choice, next) : repeat((Repeat) node, next);
    }

    private int choice(Choice choice, int next) {
        List<Re2Node> items = choice.items();
        int begin = compile(items.get(items.size() - 1), next);
        for (int i = items.size() - 2; i >= 0; i--) {
            begin = step(0, compile(items.get(i), next), begin);
        }
        return begin;
    }

    private int repeat(Repeat repeat, int next) {
        int begin = next;
        if (repeat.most() < 0 && repeat.least() == 0 && mayBeNothing(repeat.item())) {
            return compile(new Repeat(new Repeat(repeat.item(), 1, -1), 0, 1), next);
        }
        if (repeat.most() < 0) {
            int loop = step(0);
            int inner = compile(repeat.item(), loop);
            steps.get(loop).ways.addAll(List.of(inner, next));
            begin = repeat.least() == 0 ? loop : inner;
        } else {
            for (int i = repeat.least(); i < repeat.most(); i++) {
                begin = step(0, compile(repeat.item(), begin), next);
            }
        }
        int copies = repeat.most() < 0 ? repeat.least() - 1 : repeat.least();
        for (int i = 0; i < copies; i++) {
            begin = compile(repeat.item(), begin);
        }
        return begin;
    }

    private static boolean mayBeNothing(Re2Node node) {
        if (node instanceof Group group) {
            return mayBeNothing(group.item());
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().allMatch(Re2Program::mayBeNothing);
        }
        if (node instanceof Choice choice) {
            return choice.items().stream().anyMatch(Re2Program::mayBeNothing);
        }
        return node instanceof Nothing
                || (node instanceof Repeat repeat && (repeat.least() == 0 || mayBeNothing(repeat.item())));
    }

    /** One instruction for each range of first bytes; what follows in UTF-8 is shared by ranges that reach to its end. */
    private int characters(Characters characters, int next) {
        // letters in both cases are one instruction
        int weight = characters.ranges().containsAll(BOTH_CASES) ? -1 : 0;
        for (Range range : characters.ranges()) {
            weight += range.first() <= MAX_ASCII ? 1 : 0;
            if (range.last() > MAX_ASCII) {
                boolean isSingle = range.first() == range.last();
                boolean isRest = range.last() == Character.MAX_CODE_POINT && range.first() <= MAX_ASCII + 1;
                boolean isShort = range.last() <= MAX_TWO_BYTES;
                weight += isSingle || isShort ? 1 : 3;
                tails += isShort ? 1 : isRest || isSingle ? 3 : 6;
            }
        }
        return step(weight, next);
    }

    /** The sum of the lists that begin where something has been consumed, or where such lists meet. */
    private int lists(int start) {
        BitSet heads = new BitSet();
        heads.set(start);
        for (Step step : steps) {
            if (step.weight > 0) {
                step.ways.forEach(heads::set);
            }
        }
        addMeetings(heads);
        return heads.stream().map(head -> list(head, heads, new BitSet())).sum();
    }

    private void addMeetings(BitSet heads) {
        List<List<Integer>> before = new ArrayList<>();
        steps.forEach(step -> before.add(new ArrayList<>()));
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).weight == 0) {
                for (int way : steps.get(i).ways) {
                    before.get(way).add(i);
                }
            }
        }
        Deque<Integer> left = new ArrayDeque<>();
        heads.stream().forEach(left::add);
        while (!left.isEmpty()) {
            int head = Objects.requireNonNull(left.poll());
            BitSet reached = new BitSet();
            list(head, heads, reached);
            reached.stream()
                    .filter(step -> step != head && !heads.get(step))
                    .filter(step -> before.get(step).stream().anyMatch(from -> !reached.get(from)))
                    .forEach(step -> {
                        heads.set(step);
                        left.add(step);
                    });
        }
    }

    /** How long the list at a head is; another head in it is one instruction, which leads there. */
    private int list(int head, BitSet heads, BitSet reached) {
        int size = 0;
        Deque<Integer> left = new ArrayDeque<>(List.of(head));
        BitSet seen = new BitSet();
        while (!left.isEmpty()) {
            int current = Objects.requireNonNull(left.pop());
            if (seen.get(current)) {
                continue;
            }
            seen.set(current);
            if (current != head && heads.get(current)) {
                size++;
                continue;
            }
            reached.set(current);
            Step step = steps.get(current);
            size += step.weight;
            if (step.weight == 0) {
                step.ways.forEach(left::push);
            }
        }
        return size;
    }
}
