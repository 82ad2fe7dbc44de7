/** What commits did to deployments, and whether they say the truth about it. */
@NullMarked
package dev.cellc.compiler.audit;

import org.jspecify.annotations.NullMarked;
