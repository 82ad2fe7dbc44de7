/** The policy objects of Envoy Gateway as far as API classes need them. */
@NullMarked
package dev.cellc.compiler.envoygateway;

import org.jspecify.annotations.NullMarked;
