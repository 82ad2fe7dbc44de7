/** NetworkPolicy of Kubernetes as far as cells need it. */
@NullMarked
package dev.cellc.compiler.networkpolicy;

import org.jspecify.annotations.NullMarked;
