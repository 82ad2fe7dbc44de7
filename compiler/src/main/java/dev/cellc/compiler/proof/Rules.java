package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Entry;
import dev.cellc.compiler.policy.Section;
import java.util.ArrayList;
import java.util.List;

/** What one policy says about one direction, once it is known whom it means. */
record Rules(List<Rule> allow, List<Rule> deny, boolean deniesByDefault) {

    /** An item of a policy and its peers. */
    record Rule(PartySet peers, Entry entry) {}

    Rules {
        allow = List.copyOf(allow);
        deny = List.copyOf(deny);
    }

    static Rules of(Section section, PartyIndex parties) {
        return new Rules(rules(section.allow(), parties), rules(section.deny(), parties), section.deniesByDefault());
    }

    private static List<Rule> rules(List<Entry> entries, PartyIndex parties) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Rule> rules = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!entry.isEmpty()) {
                rules.add(new Rule(entry.hasPeers() ? parties.matching(entry.peers()) : parties.everyone(), entry));
            }
        }
        return rules;
    }
}
