package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.Api;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.source.Span;

/**
 * A gateway leads callers to an endpoint. {@code path} is what callers write, {@code backendPath} what the component
 * sees; {@code origin} is what asks for the exposure.
 */
public record Exposure(
        Level level,
        Api api,
        DataPlane.Gateway gateway,
        String host,
        String path,
        String backendPath,
        String routeName,
        Span origin)
        implements Flow {

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

    @Override
    public Endpoint endpoint() {
        return api.endpoint();
    }
}
