/** Output files. */
@NullMarked
package dev.cellc.compiler.manifest;

import org.jspecify.annotations.NullMarked;
