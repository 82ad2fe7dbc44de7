/** Changes of declarations that commands make: text in, text out. */
@NullMarked
package dev.cellc.compiler.edit;

import org.jspecify.annotations.NullMarked;
