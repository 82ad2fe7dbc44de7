package dev.cellc.compiler.promotion;

import org.jspecify.annotations.Nullable;

/**
 * An entry of an approval and what history says of it; {@code problem} completes "the approval of … does not count: it
 * …" where the commit that added it is not signed by a key of that person, and is null where it is.
 */
public record VerifiedApproval(
        String by, String commit, @Nullable String problem) {

    public boolean isSigned() {
        return problem == null;
    }
}
