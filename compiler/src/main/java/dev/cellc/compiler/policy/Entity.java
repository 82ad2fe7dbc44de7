package dev.cellc.compiler.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A group of peers that Cilium names. */
public enum Entity {
    ALL,
    WORLD,
    CLUSTER,
    HOST,
    REMOTE_NODE,
    KUBE_APISERVER,
    INGRESS,
    HEALTH,
    INIT,
    UNMANAGED,
    NONE;

    private static final List<Entity> ALL_OF_THEM = List.of(values());

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The spelling in policies and in reserved labels. */
    public String text() {
        return text;
    }

    public static Optional<Entity> of(String text) {
        for (Entity entity : ALL_OF_THEM) {
            if (entity.text.equals(text)) {
                return Optional.of(entity);
            }
        }
        return Optional.empty();
    }

    /** Whether this names what {@code other} is. */
    public boolean holds(Entity other) {
        return switch (this) {
            case ALL -> true;
            case CLUSTER -> other != WORLD && other != NONE;
            case WORLD, HOST, REMOTE_NODE, KUBE_APISERVER, INGRESS, HEALTH, INIT, UNMANAGED -> this == other;
            case NONE -> false;
        };
    }
}
