package dev.cellc.compiler.validate;

import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import dev.cellc.compiler.declaration.ParameterSchema;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A schema that an author wrote, in the form in which the schema library judges values by it. */
final class AuthorSchema {
    private final ParameterSchema written;
    private final JsonNode document;
    private final SchemaRules rules;
    private @Nullable Schema schema;

    private AuthorSchema(ParameterSchema written, JsonNode document) {
        this.written = written;
        this.document = document;
        this.rules = SchemaRules.of(document);
    }

    static AuthorSchema of(ParameterSchema written) {
        JsonNode document = JsonView.of(written.root());
        new Closing(document).close(document);
        return new AuthorSchema(written, document);
    }

    /** One schema within it, which may refer to the same definitions. */
    static AuthorSchema of(Mapping part, ParameterSchema whole) {
        ObjectNode document = (ObjectNode) JsonView.of(part);
        JsonNode definitions = JsonView.of(whole.root()).path("$defs");
        if (definitions.isObject()) {
            document.set("$defs", definitions);
        }
        new Closing(document).close(document);
        return new AuthorSchema(new ParameterSchema(part), document);
    }

    Schema schema(Schemas schemas) {
        Schema known = schema;
        if (known == null) {
            known = schemas.schema(document);
            schema = known;
        }
        return known;
    }

    /** What tells at once that a value is sound. */
    SchemaRules rules() {
        return rules;
    }

    ParameterSchema written() {
        return written;
    }

    JsonNode document() {
        return document;
    }

    /** Where the author wrote a rule, or the nearest part around it. */
    Span place(NodePath path) {
        YamlNode node = written.root();
        Span span = node.span();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object element = path.getElement(i);
            if (node instanceof Sequence list && element instanceof Integer index) {
                node = list.items().get(index);
                span = node.span();
            } else {
                YamlNode.Entry entry = node instanceof Mapping mapping ? entry(mapping, element.toString()) : null;
                if (entry == null) {
                    return span;
                }
                node = entry.value();
                span = entry.key().span();
            }
        }
        return span;
    }

    /** That there are no other members follows from those that are listed. */
    private static YamlNode.@Nullable Entry entry(Mapping schema, String keyword) {
        YamlNode.Entry written = schema.entry(keyword);
        return written == null && keyword.equals("additionalProperties") ? schema.entry("properties") : written;
    }
}
