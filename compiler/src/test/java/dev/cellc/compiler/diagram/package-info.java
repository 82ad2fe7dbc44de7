@NullMarked
package dev.cellc.compiler.diagram;

import org.jspecify.annotations.NullMarked;
