package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;

/** Gives one group of people a role in the cells. */
public record Access(Located<String> group, Located<Role> role) {

    /** A role that a group can have in a cell. */
    public enum Role implements Keyword {
        ADMIN("admin"),
        DEVELOPER("developer"),
        VIEWER("viewer");

        private final String text;

        Role(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
