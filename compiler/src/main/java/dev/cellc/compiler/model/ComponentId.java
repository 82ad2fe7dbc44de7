package dev.cellc.compiler.model;

import org.jspecify.annotations.Nullable;

/**
 * Which track of which component, of which project, of which organization. Most components have the track
 * {@code default} only, which no name shows.
 */
public record ComponentId(String organization, String project, String component, String track)
        implements Comparable<ComponentId> {
    /** The track of whatever does not name one. */
    public static final String DEFAULT_TRACK = "default";

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

    /** The default track first. */
    @Override
    public int compareTo(ComponentId other) {
        int order = organization.compareTo(other.organization);
        if (order == 0) {
            order = project.compareTo(other.project);
        }
        if (order == 0) {
            order = component.compareTo(other.component);
        }
        if (order == 0) {
            order = Boolean.compare(other.isDefaultTrack(), isDefaultTrack());
        }
        return order == 0 ? track.compareTo(other.track) : order;
    }
}
