/** Who may reach whom, in words for people. */
@NullMarked
package dev.cellc.compiler.relation;

import org.jspecify.annotations.NullMarked;
