/** Declarations to the model: duplicates, owners and references. */
@NullMarked
package dev.cellc.compiler.resolve;

import org.jspecify.annotations.NullMarked;
