package dev.cellc.compiler.cilium;

import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pods by the labels that they carry and by the keys of labels that they must not; without either, every pod of the
 * policy's namespace.
 */
public record EndpointSelector(List<Label> matchLabels, List<String> absent) implements Peer {

    /** A label that a pod has to carry. */
    public record Label(String key, String value) {
        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Label that && key.equals(that.key) && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return key.hashCode() * 31 + value.hashCode();
        }
    }

    public EndpointSelector {
        matchLabels = List.copyOf(matchLabels);
        absent = List.copyOf(absent);
    }

    /** Every pod of the policy's own namespace. */
    public static EndpointSelector everyPod() {
        return new EndpointSelector(List.of(), List.of());
    }

    public static EndpointSelector of(String key, String value) {
        return new EndpointSelector(List.of(new Label(key, value)), List.of());
    }

    /** The same pods, if they carry one more label. */
    public EndpointSelector and(String key, String value) {
        List<Label> labels = new ArrayList<>(matchLabels);
        labels.add(new Label(key, value));
        return new EndpointSelector(labels, absent);
    }

    /** The same pods, unless they carry a label of this key. */
    public EndpointSelector without(String key) {
        List<String> keys = new ArrayList<>(absent);
        keys.add(key);
        return new EndpointSelector(matchLabels, keys);
    }

    public Tree.Obj toTree() {
        Tree.Builder labels = Tree.object();
        for (Label label : matchLabels) {
            labels.put(label.key(), label.value());
        }
        if (absent.isEmpty()) {
            return matchLabels.isEmpty() ? Tree.Obj.EMPTY : Tree.object("matchLabels", labels.build());
        }
        return Tree.object()
                .put("matchLabels", matchLabels.isEmpty() ? null : labels.build())
                .putAll(
                        "matchExpressions",
                        absent.stream().map(EndpointSelector::doesNotExist).toList())
                .build();
    }

    private static Tree doesNotExist(String key) {
        return Tree.object().put("key", key).put("operator", "DoesNotExist").build();
    }

    /** As generated, but ready when a process starts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EndpointSelector that
                && matchLabels.equals(that.matchLabels)
                && absent.equals(that.absent);
    }

    @Override
    public int hashCode() {
        return matchLabels.hashCode() * 31 + absent.hashCode();
    }
}
