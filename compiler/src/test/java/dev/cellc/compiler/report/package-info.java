@NullMarked
package dev.cellc.compiler.report;

import org.jspecify.annotations.NullMarked;
