/** Text to YAML documents with kind and version. */
@NullMarked
package dev.cellc.compiler.parse;

import org.jspecify.annotations.NullMarked;
