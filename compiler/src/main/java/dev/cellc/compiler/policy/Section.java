package dev.cellc.compiler.policy;

import java.util.List;

/** What a policy says about one direction; {@code deniesByDefault}: what it does not allow, nothing else may matter. */
public record Section(List<Entry> allow, List<Entry> deny, boolean deniesByDefault) {

    public Section {
        allow = List.copyOf(allow);
        deny = List.copyOf(deny);
    }
}
