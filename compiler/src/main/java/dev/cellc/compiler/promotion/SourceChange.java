package dev.cellc.compiler.promotion;

import java.time.Instant;

/** The commit since which a snapshot has been in an environment: when it was made, and by whom (an e-mail address). */
public record SourceChange(String commit, Instant since, String author) {
    private static final int SHORT = 12;

    /** Such as {@code commit 0123456789ab of `ada@acme.example`}. */
    public String described() {
        return "commit " + commit.substring(0, Math.min(SHORT, commit.length())) + " of `" + author + '`';
    }
}
