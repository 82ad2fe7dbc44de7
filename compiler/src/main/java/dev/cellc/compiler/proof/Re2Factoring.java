package dev.cellc.compiler.proof;

import dev.cellc.compiler.proof.Re2Node.Characters;
import dev.cellc.compiler.proof.Re2Node.Choice;
import dev.cellc.compiler.proof.Re2Node.Group;
import dev.cellc.compiler.proof.Re2Node.Nothing;
import dev.cellc.compiler.proof.Re2Node.Repeat;
import dev.cellc.compiler.proof.Re2Node.Sequence;
import java.util.ArrayList;
import java.util.List;

/** What RE2 does before it compiles: neighbours in a choice that begin alike share their beginning. */
final class Re2Factoring {
    private Re2Factoring() {}

    static Re2Node of(Re2Node node) {
        if (node instanceof Group group) {
            return new Group(of(group.item()));
        }
        if (node instanceof Repeat repeat) {
            return new Repeat(of(repeat.item()), repeat.least(), repeat.most());
        }
        if (node instanceof Sequence sequence) {
            return new Sequence(sequence.items().stream().map(Re2Factoring::of).toList());
        }
        return node instanceof Choice choice ? choice(choice.items()) : node;
    }

    private static Re2Node choice(List<Re2Node> items) {
        List<Re2Node> factored = new ArrayList<>();
        int from = 0;
        while (from < items.size()) {
            List<Re2Node> first = parts(items.get(from));
            int to = from + 1;
            while (to < items.size() && !first.isEmpty() && begins(items.get(to), first.get(0))) {
                to++;
            }
            factored.add(to == from + 1 ? of(items.get(from)) : shared(items.subList(from, to), first.get(0)));
            from = to;
        }
        List<Re2Node> merged = merged(factored);
        return merged.size() == 1 ? merged.get(0) : new Choice(merged);
    }

    private static Re2Node shared(List<Re2Node> items, Re2Node beginning) {
        List<Re2Node> rests = new ArrayList<>();
        for (Re2Node item : items) {
            List<Re2Node> parts = parts(item);
            List<Re2Node> rest = parts.subList(1, parts.size());
            rests.add(rest.isEmpty() ? new Nothing(false) : rest.size() == 1 ? rest.get(0) : new Sequence(rest));
        }
        return new Sequence(List.of(of(beginning), choice(rests)));
    }

    /** Neighbours that are one character each are one class. */
    private static List<Re2Node> merged(List<Re2Node> items) {
        List<Re2Node> merged = new ArrayList<>();
        for (Re2Node item : items) {
            Re2Node before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (item instanceof Characters second && before instanceof Characters first) {
                List<Re2Node.Range> ranges = new ArrayList<>(first.ranges());
                ranges.addAll(second.ranges());
                merged.set(merged.size() - 1, Re2Class.characters(ranges, false));
            } else {
                merged.add(item);
            }
        }
        return merged;
    }

    private static boolean begins(Re2Node item, Re2Node beginning) {
        List<Re2Node> parts = parts(item);
        return !parts.isEmpty() && parts.get(0).equals(beginning);
    }

    private static List<Re2Node> parts(Re2Node node) {
        if (node instanceof Nothing nothing && !nothing.atCertainPlaces()) {
            return List.of();
        }
        return node instanceof Sequence sequence ? sequence.items() : List.of(node);
    }
}
