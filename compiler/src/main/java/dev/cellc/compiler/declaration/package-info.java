/** What authors wrote, typed; names are still text. */
@NullMarked
package dev.cellc.compiler.declaration;

import org.jspecify.annotations.NullMarked;
