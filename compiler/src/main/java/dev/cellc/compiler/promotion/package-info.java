/** What is deployed where, as values: snapshots and their digests, how they move, and what a commit says about it. */
@NullMarked
package dev.cellc.compiler.promotion;

import org.jspecify.annotations.NullMarked;
