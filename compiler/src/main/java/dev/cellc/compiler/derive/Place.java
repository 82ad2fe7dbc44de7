package dev.cellc.compiler.derive;

import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Environment;
import org.jspecify.annotations.Nullable;

/** A component in an environment. */
record Place(ComponentId component, Environment environment) {

    /** As generated, but ready when a process starts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place place
                && component.equals(place.component)
                && environment.equals(place.environment);
    }

    @Override
    public int hashCode() {
        return component.hashCode() * 31 + environment.hashCode();
    }
}
