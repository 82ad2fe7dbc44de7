/** Text and places: files with their text, spans in them, and values that know where they were written. */
@NullMarked
package dev.cellc.compiler.source;

import org.jspecify.annotations.NullMarked;
