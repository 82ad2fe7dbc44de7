package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.BuildDeclaration.Repository;
import dev.cellc.compiler.declaration.BuildTemplateRef.TemplateKind;
import dev.cellc.compiler.source.Located;
import java.util.List;

/** An image of a component in the making: from which source, and with which template and arguments of it. */
public record Build(
        Located<String> name,
        ComponentId component,
        Repository repository,
        TemplateKind templateKind,
        String template,
        List<Argument> arguments) {

    /** A value for a parameter of the template. */
    public record Argument(String name, String value) {}

    public Build {
        arguments = List.copyOf(arguments);
    }
}
