/** What Kubernetes knows of its own types: fields, merge keys, and strategic merge. */
@NullMarked
package dev.cellc.compiler.kubernetes;

import org.jspecify.annotations.NullMarked;
