package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Entry;
import dev.cellc.compiler.policy.Label;
import dev.cellc.compiler.policy.Peer;
import dev.cellc.compiler.policy.Policy;
import dev.cellc.compiler.policy.Requirement;
import dev.cellc.compiler.policy.Section;
import java.util.List;

/** Whether policies tell peers by labels of their namespaces. */
final class NamespaceLabels {
    private NamespaceLabels() {}

    static boolean matterTo(List<Policy> policies) {
        for (Policy policy : policies) {
            if (matterTo(policy.ingress()) || matterTo(policy.egress())) {
                return true;
            }
        }
        return false;
    }

    private static boolean matterTo(Section section) {
        return matterToAny(section.allow()) || matterToAny(section.deny());
    }

    private static boolean matterToAny(List<Entry> entries) {
        // by index: every item of every policy comes by here
        for (int i = 0; i < entries.size(); i++) {
            List<Peer> peers = entries.get(i).peers();
            for (int k = 0; k < peers.size(); k++) {
                if (peers.get(k) instanceof Peer.Labelled labelled
                        && matterToThose(labelled.selector().requirements())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean matterToThose(List<Requirement> requirements) {
        for (int i = 0; i < requirements.size(); i++) {
            if (requirements.get(i).key().startsWith(Label.OF_NAMESPACE)) {
                return true;
            }
        }
        return false;
    }
}
