/** The door: options and a source tree in, a compilation out. */
@NullMarked
package dev.cellc.compiler;

import org.jspecify.annotations.NullMarked;
