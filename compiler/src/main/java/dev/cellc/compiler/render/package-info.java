/** Cells to Kubernetes objects, by an ordered list of emitters. */
@NullMarked
package dev.cellc.compiler.render;

import org.jspecify.annotations.NullMarked;
