/** CiliumNetworkPolicy as far as cells need it. */
@NullMarked
package dev.cellc.compiler.cilium;

import org.jspecify.annotations.NullMarked;
