/** A compiler in miniature in which every rule is broken, so that the rules are seen to fail. */
@NullMarked
package dev.cellc.compiler.architecture.planted;

import org.jspecify.annotations.NullMarked;
