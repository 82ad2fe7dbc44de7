/** Problems as values: catalogue, places, labels, and the renderers that show them. */
@NullMarked
package dev.cellc.compiler.diagnostic;

import org.jspecify.annotations.NullMarked;
