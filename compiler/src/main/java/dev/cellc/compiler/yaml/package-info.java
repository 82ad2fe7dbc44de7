/** Located YAML: nodes that know their place, the reader, and the canonical writer. */
@NullMarked
package dev.cellc.compiler.yaml;

import org.jspecify.annotations.NullMarked;
