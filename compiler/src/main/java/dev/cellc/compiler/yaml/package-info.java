/** Located YAML: nodes that know their place, and the reader. */
@NullMarked
package dev.cellc.compiler.yaml;

import org.jspecify.annotations.NullMarked;
