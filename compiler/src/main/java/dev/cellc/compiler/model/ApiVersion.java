package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** The version of an API, stated by callers in the path, or in a header if one is named. */
public record ApiVersion(Located<String> name, @Nullable String header) {}
