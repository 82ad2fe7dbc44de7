/** Kubernetes objects as ordered trees, with the declarations they came from. */
@NullMarked
package dev.cellc.compiler.resource;

import org.jspecify.annotations.NullMarked;
