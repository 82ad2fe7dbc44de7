/** Every generated name, label and path. */
@NullMarked
package dev.cellc.compiler.naming;

import org.jspecify.annotations.NullMarked;
