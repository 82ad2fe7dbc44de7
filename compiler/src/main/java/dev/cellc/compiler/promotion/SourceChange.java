package dev.cellc.compiler.promotion;

import java.time.Instant;

/** The commit since which a snapshot has been in an environment: when it was made, and by whom (an e-mail address). */
public record SourceChange(String commit, Instant since, String author) {}
