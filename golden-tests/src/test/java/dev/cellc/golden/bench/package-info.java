/** Trees of any size to measure the compiler with. */
@NullMarked
package dev.cellc.golden.bench;

import org.jspecify.annotations.NullMarked;
