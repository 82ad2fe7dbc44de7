package dev.cellc.compiler.kubernetes;

/** What strategic merge does with a list that both sides have. */
public sealed interface ListMerge {

    /** A list without a merge key of its own. */
    enum Whole implements ListMerge {
        /** The patch's list takes the place of the base's. */
        REPLACED,
        /** The items are scalars, and the result holds those of both sides once each. */
        UNITED
    }

    /** Items with the same value of {@code key} are one item. */
    record ByKey(String key) implements ListMerge {}
}
