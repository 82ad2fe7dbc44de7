/** Documents to schema-checked, typed declarations. */
@NullMarked
package dev.cellc.compiler.validate;

import org.jspecify.annotations.NullMarked;
