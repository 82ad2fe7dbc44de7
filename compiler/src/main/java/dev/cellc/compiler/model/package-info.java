/** The resolved program: every name is the thing it names. */
@NullMarked
package dev.cellc.compiler.model;

import org.jspecify.annotations.NullMarked;
