/** What the modules above the compiler may see of it. */
@NullMarked
package dev.cellc.golden.architecture;

import org.jspecify.annotations.NullMarked;
