package dev.cellc.compiler.cilium;

import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;

/** Pods by their labels; without labels, every pod of the policy's namespace. */
public record EndpointSelector(List<Label> matchLabels) {

    /** A label that a pod has to carry. */
    public record Label(String key, String value) {}

    public EndpointSelector {
        matchLabels = List.copyOf(matchLabels);
    }

    /** Every pod of the policy's own namespace. */
    public static EndpointSelector everyPod() {
        return new EndpointSelector(List.of());
    }

    public static EndpointSelector of(String key, String value) {
        return new EndpointSelector(List.of(new Label(key, value)));
    }

    /** The same pods, if they carry one more label. */
    public EndpointSelector and(String key, String value) {
        List<Label> labels = new ArrayList<>(matchLabels);
        labels.add(new Label(key, value));
        return new EndpointSelector(labels);
    }

    Tree.Obj toTree() {
        if (matchLabels.isEmpty()) {
            return Tree.object().build();
        }
        Tree.Builder labels = Tree.object();
        matchLabels.forEach(label -> labels.put(label.key(), label.value()));
        return Tree.object().put("matchLabels", labels).build();
    }
}
