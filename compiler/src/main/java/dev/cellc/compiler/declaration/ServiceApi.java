package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** How one endpoint of a service is exposed. */
public record ServiceApi(
        @Nullable Located<String> className,
        Located<ApiType> type,
        @Nullable RestApi rest) {}
