/** Tests of what is packaged; they run after it, in Maven's phase {@code integration-test}. */
@NullMarked
package dev.cellc.cli.packaged;

import org.jspecify.annotations.NullMarked;
