/** Kubernetes objects to files: layout, order and canonical YAML. */
@NullMarked
package dev.cellc.compiler.emit;

import org.jspecify.annotations.NullMarked;
