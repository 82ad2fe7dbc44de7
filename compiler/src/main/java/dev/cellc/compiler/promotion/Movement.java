package dev.cellc.compiler.promotion;

import dev.cellc.compiler.model.ComponentId;
import org.jspecify.annotations.Nullable;

/** One component that a commit moves, as its message names it: from one snapshot to another. */
public record Movement(
        String component,
        @Nullable WorkloadDigest before,
        @Nullable WorkloadDigest after) {
    private static final char TRACK = '@';

    /** How a message names a component: {@code project/component}, and {@code @track} if it is not the default one. */
    public static String name(ComponentId id) {
        String whole = id.project() + '/' + id.component();
        return id.isDefaultTrack() ? whole : whole + TRACK + id.track();
    }

    String described() {
        return component + ' ' + WorkloadDigest.shortOf(before) + " -> " + WorkloadDigest.shortOf(after);
    }
}
