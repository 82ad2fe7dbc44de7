/** Who has to agree to a change of what runs behind a gate, as forges ask it. */
@NullMarked
package dev.cellc.compiler.protect;

import org.jspecify.annotations.NullMarked;
