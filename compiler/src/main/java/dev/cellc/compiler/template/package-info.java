/** Mustache templates of Kubernetes objects: text and values to located YAML, whose structure no value can change. */
@NullMarked
package dev.cellc.compiler.template;

import org.jspecify.annotations.NullMarked;
