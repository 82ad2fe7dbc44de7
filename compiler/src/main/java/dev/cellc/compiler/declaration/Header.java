package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * What every declaration has: its kind as written, its name, its namespace (the organization), and its labels and
 * annotations. {@code span} is the whole document.
 */
public record Header(
        Located<String> kind,
        Located<String> name,
        @Nullable Located<String> namespace,
        Entries<Located<String>> labels,
        Entries<Located<String>> annotations,
        Span span) {

    /** The organization that the declaration belongs to: its namespace, else its label, else the one given. */
    public String organization(String byDefault) {
        if (namespace != null) {
            return namespace.value();
        }
        Located<String> label = labels.get("openchoreo.dev/organization");
        return label == null ? byDefault : label.value();
    }
}
