/** A compilation, and what history says of it → a site for people. */
@NullMarked
package dev.cellc.compiler.report;

import org.jspecify.annotations.NullMarked;
