/** Cells and their objects → what a tool of delivery is told of them. */
@NullMarked
package dev.cellc.compiler.deliver;

import org.jspecify.annotations.NullMarked;
