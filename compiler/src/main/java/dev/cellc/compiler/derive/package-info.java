/** Model and environment to cells: deployments, connections and flows. */
@NullMarked
package dev.cellc.compiler.derive;

import org.jspecify.annotations.NullMarked;
