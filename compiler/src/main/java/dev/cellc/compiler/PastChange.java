package dev.cellc.compiler;

/**
 * What one commit did to one component in one environment. {@code time} is ISO 8601, {@code operation} a verb of
 * promotions or {@code other}; digests are whole. What there is none of is empty.
 */
public record PastChange(
        String time,
        String commit,
        String author,
        String operation,
        String environment,
        String component,
        String from,
        String before,
        String after,
        String approvedBy,
        String rollbackOf,
        String emergency) {}
