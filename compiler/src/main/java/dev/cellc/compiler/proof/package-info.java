/** Policies in YAML to what they decide, by code that shares nothing with the one that writes them. */
@NullMarked
package dev.cellc.compiler.proof;

import org.jspecify.annotations.NullMarked;
