package dev.cellc.compiler.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which track of which component, of which project, of which organization. Most components have the track
 * {@code default} only, which no name shows.
 */
public record ComponentId(String organization, String project, String component, String track)
        implements Comparable<ComponentId> {
    /** The track of whatever does not name one. */
    public static final String DEFAULT_TRACK = "default";

    private static final Comparator<ComponentId> ORDER = Comparator.comparing(ComponentId::organization)
            .thenComparing(ComponentId::project)
            .thenComparing(ComponentId::component)
            .thenComparing(id -> !id.isDefaultTrack())
            .thenComparing(ComponentId::track);

    /** The default track of a component. */
    public ComponentId(String organization, String project, String component) {
        this(organization, project, component, DEFAULT_TRACK);
    }

    public boolean isDefaultTrack() {
        return track.equals(DEFAULT_TRACK);
    }

    /** The same component in another track. */
    public ComponentId inTrack(String other) {
        return other.equals(track) ? this : new ComponentId(organization, project, component, other);
    }

    /** The component as a whole, which is known by its default track. */
    public ComponentId inDefaultTrack() {
        return inTrack(DEFAULT_TRACK);
    }

    /** As it stands in a sentence. */
    public String described() {
        String whole = "component `" + component + '`';
        return isDefaultTrack() ? whole : "track `" + track + "` of " + whole;
    }

    /** As generated, but ready when a process starts: it is the key of most of what a compilation looks up. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ComponentId id
                && component.equals(id.component)
                && project.equals(id.project)
                && organization.equals(id.organization)
                && track.equals(id.track);
    }

    @Override
    public int hashCode() {
        return ((organization.hashCode() * 31 + project.hashCode()) * 31 + component.hashCode()) * 31
                + track.hashCode();
    }

    @Override
    public int compareTo(ComponentId other) {
        return ORDER.compare(this, other);
    }
}
