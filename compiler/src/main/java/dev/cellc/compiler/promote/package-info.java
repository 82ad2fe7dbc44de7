/** What a request means for the bindings of a tree. */
@NullMarked
package dev.cellc.compiler.promote;

import org.jspecify.annotations.NullMarked;
