/** Cases as folders: a tree of declarations, and the manifests and diagnostics that must come of it. */
@NullMarked
package dev.cellc.golden;

import org.jspecify.annotations.NullMarked;
