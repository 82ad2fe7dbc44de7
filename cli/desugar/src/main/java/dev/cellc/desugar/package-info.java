/**
 * Lambdas to classes, in jars that are ready to be shipped. The first time that a lambda is met, Java looks for a way to
 * make it, even where its class is in an archive; a class that is there is only loaded.
 */
@NullMarked
package dev.cellc.desugar;

import org.jspecify.annotations.NullMarked;
