package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The template that builds an image, and its arguments. */
public record BuildTemplateRef(@Nullable Located<String> engine, Located<String> name, List<Parameter> parameters) {

    /** One argument of a build template. */
    public record Parameter(Located<String> name, Located<String> value) {}
}
