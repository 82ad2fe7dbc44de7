/** Directories: reading declarations, writing and comparing rendered trees. */
@NullMarked
package dev.cellc.compiler.io;

import org.jspecify.annotations.NullMarked;
