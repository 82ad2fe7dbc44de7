package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.Api;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gateway leads callers to an API; {@code origin} is what asks for it. The gateway has only {@code requests} for the
 * pod, where there are any: else whatever it answers.
 */
public record Exposure(
        ComponentId component,
        Level level,
        Api api,
        DataPlane.Gateway gateway,
        Entrance entrance,
        String routeName,
        List<Request> requests,
        Span origin)
        implements Flow {

    public Exposure {
        requests = List.copyOf(requests);
    }

    /** How far an exposure reaches. */
    public enum Level {
        ORGANIZATION("organization"),
        PUBLIC("public");

        private final String text;

        Level(String text) {
            this.text = text;
        }

        /** The spelling in names. */
        public String text() {
            return text;
        }
    }

    @Override
    public Direction direction() {
        return level == Level.PUBLIC ? Direction.NORTH : Direction.WEST;
    }

    /** The endpoint that is reached, or null where it is a host outside the cluster. */
    public @Nullable Endpoint endpoint() {
        return api.backend() instanceof Endpoint endpoint ? endpoint : null;
    }
}
