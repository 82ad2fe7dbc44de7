package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Entry;
import dev.cellc.compiler.policy.Ports;
import dev.cellc.compiler.policy.Ports.PortRange;
import dev.cellc.compiler.proof.Rules.Rule;
import java.util.List;

/**
 * Whether policies say of one direction, item for item, what declarations do. Then they permit the same packets, and
 * none has to be tried. Items that look further than ports, and such as leave ports open to question, are no restatement.
 */
final class Restatement {
    private final List<Rules> said;
    private final List<Allowance> declared;

    private Restatement(List<Rules> said, List<Allowance> declared) {
        this.said = said;
        this.declared = declared;
    }

    /** {@code always} are the peers that may exchange any packets, whatever policies say. */
    static boolean is(List<Rules> said, PartySet always, List<Allowance> declared) {
        Restatement restatement = new Restatement(said, declared);
        return restatement.onlyPermits()
                && restatement.isDeclared(always, Allowance.ANY, 0, Allowance.MOST)
                && restatement.areDeclared()
                && restatement.areSaid(always);
    }

    /** Whether nothing passes but what some policy allows, and all of that does. */
    private boolean onlyPermits() {
        boolean deniesByDefault = false;
        for (int i = 0; i < said.size(); i++) {
            deniesByDefault |= said.get(i).deniesByDefault();
            if (!said.get(i).deny().isEmpty()) {
                return false;
            }
        }
        return deniesByDefault;
    }

    private boolean areDeclared() {
        for (int i = 0; i < said.size(); i++) {
            List<Rule> allow = said.get(i).allow();
            for (int k = 0; k < allow.size(); k++) {
                if (!isDeclared(allow.get(k))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isDeclared(Rule rule) {
        Entry entry = rule.entry();
        if (!entry.icmpTypes().isEmpty()) {
            return false;
        }
        if (!entry.hasPorts()) {
            return isDeclared(rule.peers(), Allowance.ANY, 0, Allowance.MOST);
        }
        for (int i = 0; i < entry.ports().size(); i++) {
            if (!isDeclared(rule.peers(), entry.ports().get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isDeclared(PartySet peers, Ports ports) {
        List<PortRange> ranges = ports.ranges();
        if (ranges.isEmpty() || ports.isHttp() || !ports.serverNames().isEmpty()) {
            return false;
        }
        for (int i = 0; i < ranges.size(); i++) {
            PortRange range = ranges.get(i);
            // any protocol is less here than it is in a declaration, which means ICMP too
            boolean isPlain = range.name().isEmpty() && !range.protocol().equals(Allowance.ANY);
            if (!isPlain || !isDeclared(peers, range.protocol(), range.first(), range.last())) {
                return false;
            }
        }
        return true;
    }

    private boolean isDeclared(PartySet peers, String protocol, int first, int last) {
        for (int i = 0; i < declared.size(); i++) {
            Allowance allowance = declared.get(i);
            if (allowance.isAt(protocol, first, last) && allowance.peers().equals(peers)) {
                return true;
            }
        }
        return peers.isEmpty();
    }

    private boolean areSaid(PartySet always) {
        for (int i = 0; i < declared.size(); i++) {
            Allowance allowance = declared.get(i);
            boolean isAlways = allowance.isAt(Allowance.ANY, 0, Allowance.MOST)
                    && allowance.peers().equals(always);
            if (!allowance.requests().isEmpty() || !(isAlways || isSaid(allowance))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSaid(Allowance allowance) {
        for (int i = 0; i < said.size(); i++) {
            List<Rule> allow = said.get(i).allow();
            for (int k = 0; k < allow.size(); k++) {
                if (isSaid(allowance, allow.get(k).entry())
                        && allow.get(k).peers().equals(allowance.peers())) {
                    return true;
                }
            }
        }
        return allowance.peers().isEmpty();
    }

    private static boolean isSaid(Allowance allowance, Entry entry) {
        for (int i = 0; i < entry.ports().size(); i++) {
            List<PortRange> ranges = entry.ports().get(i).ranges();
            for (int k = 0; k < ranges.size(); k++) {
                PortRange range = ranges.get(k);
                if (allowance.isAt(range.protocol(), range.first(), range.last())) {
                    return true;
                }
            }
        }
        return !entry.hasPorts() && allowance.isAt(Allowance.ANY, 0, Allowance.MOST);
    }
}
