/** The language as the schemas describe it, and which golden cases show what each part of it does. */
@NullMarked
package dev.cellc.golden.language;

import org.jspecify.annotations.NullMarked;
