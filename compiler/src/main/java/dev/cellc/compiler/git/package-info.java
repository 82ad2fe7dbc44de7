/** Git through JGit: the tree of a commit or of the index, and what belongs to a tree wherever it is kept. */
@NullMarked
package dev.cellc.compiler.git;

import org.jspecify.annotations.NullMarked;
