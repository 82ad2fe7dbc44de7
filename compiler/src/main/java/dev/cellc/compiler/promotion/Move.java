package dev.cellc.compiler.promotion;

import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.promotion.Transition.Deployed;
import org.jspecify.annotations.Nullable;

/**
 * One component that is to get a snapshot, or another state, in an environment; {@code present} is the binding that it
 * has there.
 */
public record Move(
        Component component,
        String environment,
        Operation operation,
        @Nullable String from,
        @Nullable Deployment present,
        Snapshot snapshot,
        ReleaseState state) {

    public Transition transition() {
        return new Transition(
                component.id(), environment, operation, from, Deployed.of(present), new Deployed(snapshot, state));
    }

    public Movement movement() {
        Transition transition = transition();
        return new Movement(Movement.name(component.id()), transition.oldDigest(), transition.newDigest());
    }

    /** Whether all is there already. */
    public boolean isDone() {
        return present != null && present.snapshot().saysTheSameAs(snapshot) && present.state() == state;
    }
}
