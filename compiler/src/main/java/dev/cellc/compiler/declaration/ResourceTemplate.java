package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** One Kubernetes object, written as a Mustache template. */
public record ResourceTemplate(
        Located<String> id,
        Located<String> template,
        @Nullable Located<String> when,
        @Nullable Located<Scope> scope) {

    /** Where the object may be. */
    public enum Scope implements Keyword {
        /** In the namespace of its cell. */
        CELL("cell"),
        /** In another namespace, or in none. */
        CLUSTER("cluster");

        private final String text;

        Scope(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** Whether the object may be outside the namespace of its cell. */
    public boolean mayLeaveTheCell() {
        return scope != null && scope.value() == Scope.CLUSTER;
    }
}
