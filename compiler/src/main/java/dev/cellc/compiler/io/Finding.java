package dev.cellc.compiler.io;

/**
 * How one path of an output folder differs from what it should be. {@code place} is the path itself or, where a folder
 * above it is in the way, that one.
 */
record Finding(State state, String path, String place) {

    enum State {
        /** Not there. */
        MISSING,
        /** As an earlier run wrote it, and different now. */
        OUTDATED,
        /** Ours, with contents that no run has written. */
        EDITED,
        /** A link or a folder where our file, or a link where our folder was. */
        REPLACED,
        /** Somebody else's, at a path that we must write. */
        FOREIGN,
        /** Ours and not wanted any more. */
        STALE,
        /** Ours and not wanted any more, but not as we wrote it. */
        STALE_EDITED,
        /** Was ours, is not wanted any more, and not there: only empty folders may be left of it. */
        GONE
    }

    static Finding at(State state, String path) {
        return new Finding(state, path, path);
    }

    boolean isWrite() {
        return switch (state) {
            case MISSING, OUTDATED, EDITED, REPLACED -> true;
            case FOREIGN, STALE, STALE_EDITED, GONE -> false;
        };
    }

    boolean isRemoval() {
        return state == State.STALE || state == State.STALE_EDITED;
    }

    boolean isRefused(boolean force) {
        return switch (state) {
            case FOREIGN -> true;
            case EDITED, REPLACED, STALE_EDITED -> !force;
            case MISSING, OUTDATED, STALE, GONE -> false;
        };
    }
}
