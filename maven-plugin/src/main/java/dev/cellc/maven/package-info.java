/** Maven goals: parameters, one call of the compiler, findings in the log. */
@NullMarked
package dev.cellc.maven;

import org.jspecify.annotations.NullMarked;
