/** Network policies as a cluster understands them, and the traffic that they decide about. */
@NullMarked
package dev.cellc.compiler.policy;

import org.jspecify.annotations.NullMarked;
