/** Git through JGit: the tree of a commit or of the index. */
@NullMarked
package dev.cellc.compiler.git;

import org.jspecify.annotations.NullMarked;
