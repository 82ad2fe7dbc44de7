/** What a change of the declarations does: objects, and who may reach whom, in each part of the output. */
@NullMarked
package dev.cellc.compiler.difference;

import org.jspecify.annotations.NullMarked;
