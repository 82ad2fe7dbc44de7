/** The rules that keep the packages of the compiler apart, each of them seen to fail on planted violations. */
@NullMarked
package dev.cellc.compiler.architecture;

import org.jspecify.annotations.NullMarked;
