package dev.cellc.compiler.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether expressions match the same texts of a kind, decided exactly: by reading all texts at once, shortest first. */
final class Texts {
    /** No expressions that anybody can read come near. */
    private static final int MOST = 200_000;

    private static final String WELL_KNOWN = "xyzabcdefghijklmnopqrstuvw0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** A text on which expressions differ, and whether it is the left ones that match it. */
    record Difference(String text, boolean isLeft) {}

    /** Where the automata are after a text. */
    private record State(Automaton.Places kind, Automaton.Places left, Automaton.Places right) {}

    /** How a state was reached: from which one, and by what; there is none before the first. */
    private record Step(State state, int before, int character) {}

    private final Automaton kind;
    private final Automaton left;
    private final Automaton right;
    private final List<Integer> characters;
    private final List<Step> steps = new ArrayList<>();
    private final Set<State> seen = new LinkedHashSet<>();

    private Texts(List<Re2Node> kind, List<Re2Node> left, List<Re2Node> right) {
        this.kind = new Automaton(kind);
        this.left = new Automaton(left);
        this.right = new Automaton(right);
        characters = characters();
        List.of(this.kind, this.left, this.right).forEach(automaton -> automaton.readOnly(characters));
    }

    /** One of the shortest texts that only one side matches; nothing where there is none. */
    static Optional<Difference> difference(List<Re2Node> kind, List<Re2Node> left, List<Re2Node> right) {
        return new Texts(kind, left, right).search();
    }

    private Optional<Difference> search() {
        add(new State(kind.start(), left.start(), right.start()), -1, 0);
        for (int number = 0; number < steps.size(); number++) {
            State state = steps.get(number).state();
            boolean isLeft = state.left().accept();
            if (state.kind().accept() && isLeft != state.right().accept()) {
                return Optional.of(new Difference(text(number), isLeft));
            }
            if (number > MOST) {
                return Optional.of(new Difference("a request that is too hard to find", true));
            }
            int before = number;
            BitSet readable = new BitSet();
            left.addReadable(state.left(), readable);
            right.addReadable(state.right(), readable);
            readable.stream().forEach(character -> add(next(state, character), before, character));
        }
        return Optional.empty();
    }

    private State next(State state, int character) {
        return new State(
                kind.next(state.kind(), character),
                left.next(state.left(), character),
                right.next(state.right(), character));
    }

    private void add(State state, int before, int character) {
        if (!state.kind().areNone() && seen.add(state)) {
            steps.add(new Step(state, before, character));
        }
    }

    private String text(int number) {
        StringBuilder text = new StringBuilder();
        for (int at = number; at > 0; at = steps.get(at).before()) {
            text.appendCodePoint(characters.get(steps.get(at).character()));
        }
        return text.reverse().toString();
    }

    /** One of each class of characters that nothing tells apart, if possible one that is well known. */
    private List<Integer> characters() {
        TreeSet<Integer> borders = new TreeSet<>(List.of(0));
        List.of(kind, left, right).forEach(automaton -> automaton.addBorders(borders));
        Map<Integer, Integer> classes = new LinkedHashMap<>();
        WELL_KNOWN.chars().forEach(character -> classes.putIfAbsent(borders.floor(character), character));
        borders.forEach(border -> classes.putIfAbsent(border, border));
        return List.copyOf(classes.values());
    }
}
