/** What has to hold before a snapshot may run in an environment. */
@NullMarked
package dev.cellc.compiler.gate;

import org.jspecify.annotations.NullMarked;
