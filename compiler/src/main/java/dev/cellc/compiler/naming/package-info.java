/** Every generated name and label key. */
@NullMarked
package dev.cellc.compiler.naming;

import org.jspecify.annotations.NullMarked;
