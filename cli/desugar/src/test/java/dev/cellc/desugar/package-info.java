/** Classes with every form of lambda behave the same before and after. */
@NullMarked
package dev.cellc.desugar;

import org.jspecify.annotations.NullMarked;
