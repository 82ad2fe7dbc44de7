/** One project in one environment: deployments, configuration and permitted flows. */
@NullMarked
package dev.cellc.compiler.cell;

import org.jspecify.annotations.NullMarked;
