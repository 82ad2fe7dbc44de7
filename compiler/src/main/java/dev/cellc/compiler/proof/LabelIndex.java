package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Label;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Requirement;
import dev.cellc.compiler.policy.Selector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Parties by their labels. Labels with a key are looked at once, when somebody first asks for that key. */
final class LabelIndex {
    private record Key(String source, String name) {

        boolean isOf(Label label) {
            return label.key().equals(name)
                    && (source.equals(Requirement.ANY) || label.source().equals(source));
        }

        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && source.equals(that.source) && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return source.hashCode() * 31 + name.hashCode();
        }
    }

    /** Who carries a key: with each value, and with any. */
    private static final class Carriers {
        private final Map<String, PartySet> byValue = new LinkedHashMap<>();
        private final PartySet all;

        Carriers(Map<String, List<Integer>> numbers, PartySet all) {
            numbers.forEach((value, carrying) -> byValue.put(value, PartySet.of(carrying)));
            this.all = all;
        }

        PartySet of(List<String> values) {
            if (values.size() == 1) {
                return byValue.getOrDefault(values.get(0), PartySet.NOBODY);
            }
            List<PartySet> sets = new ArrayList<>();
            values.forEach(value -> sets.add(byValue.getOrDefault(value, PartySet.NOBODY)));
            return PartySet.union(sets);
        }
    }

    private final List<List<Label>> labels = new ArrayList<>();
    private final Map<Key, Carriers> carriers = new ConcurrentHashMap<>();
    private final PartySet everyone;

    LabelIndex(List<Party> parties) {
        parties.forEach(party -> labels.add(Matching.labels(party)));
        everyone = PartySet.upTo(parties.size());
    }

    PartySet everyone() {
        return everyone;
    }

    /** Those who fulfil every requirement. */
    PartySet matching(Selector selector) {
        PartySet found = everyone;
        List<Requirement> requirements = selector.requirements();
        for (int i = 0; i < requirements.size() && !found.isEmpty(); i++) {
            PartySet fulfilling = matching(requirements.get(i));
            found = i == 0 ? fulfilling : found.and(fulfilling);
        }
        return found;
    }

    private PartySet matching(Requirement requirement) {
        Carriers found = carriers.computeIfAbsent(new Key(requirement.source(), requirement.key()), this::find);
        return switch (requirement.operator()) {
            case IN -> found.of(requirement.values());
            case NOT_IN -> everyone.without(found.of(requirement.values()));
            case EXISTS -> found.all;
            case DOES_NOT_EXIST -> everyone.without(found.all);
        };
    }

    private Carriers find(Key key) {
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        List<Integer> all = new ArrayList<>();
        for (int number = 0; number < labels.size(); number++) {
            for (Label label : labels.get(number)) {
                if (key.isOf(label)) {
                    numbers.computeIfAbsent(label.value(), value -> new ArrayList<>())
                            .add(number);
                    all.add(number);
                }
            }
        }
        return new Carriers(numbers, PartySet.of(all));
    }
}
