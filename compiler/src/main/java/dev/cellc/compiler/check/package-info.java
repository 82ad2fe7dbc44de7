/** Rules over model and cells; yields only diagnostics. */
@NullMarked
package dev.cellc.compiler.check;

import org.jspecify.annotations.NullMarked;
