/** Cells and the traffic between them as people draw them, and the drawing as a picture. */
@NullMarked
package dev.cellc.compiler.diagram;

import org.jspecify.annotations.NullMarked;
