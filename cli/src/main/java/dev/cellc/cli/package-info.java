/** The command cellc: options, one call of the compiler, findings and results on the right stream, an exit code. */
@NullMarked
package dev.cellc.cli;

import org.jspecify.annotations.NullMarked;
