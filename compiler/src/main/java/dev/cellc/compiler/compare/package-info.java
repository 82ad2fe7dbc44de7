/** Two programs → what differs between them, and why. */
@NullMarked
package dev.cellc.compiler.compare;

import org.jspecify.annotations.NullMarked;
