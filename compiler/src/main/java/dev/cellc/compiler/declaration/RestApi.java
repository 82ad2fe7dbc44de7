package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the calls of an API go, and at which gateways it is published. */
public record RestApi(@Nullable Backend backend, List<Located<ExposeLevel>> exposeLevels) {

    /** The port and path that serve an API. */
    public record Backend(Located<Integer> port, @Nullable Located<String> basePath) {}

    /** A reach at which an API is published. */
    public enum ExposeLevel implements Keyword {
        PROJECT("Project"),
        ORGANIZATION("Organization"),
        PUBLIC("Public");

        private final String text;

        ExposeLevel(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
