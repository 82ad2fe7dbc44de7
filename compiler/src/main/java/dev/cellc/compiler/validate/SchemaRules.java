package dev.cellc.compiler.validate;

import dev.cellc.compiler.yaml.YamlNode;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.JsonNode;

/**
 * A schema as rules that say at once that a value is sound, for most are. They never say what is wrong: whatever they
 * do not let through goes to the schema library, whose word counts.
 */
final class SchemaRules {
    /** Those of the module {@code schemas}, by file name. */
    private static final ConcurrentMap<String, SchemaRules> OURS = new ConcurrentSkipListMap<>();

    private final JsonNode document;
    private final ConcurrentMap<String, SchemaRule> read = new ConcurrentSkipListMap<>();

    private SchemaRules(JsonNode document) {
        this.document = document;
    }

    static SchemaRules of(JsonNode document) {
        return new SchemaRules(document);
    }

    /** One of ours, such as {@code service-class.json}. */
    static SchemaRules ours(String file) {
        return OURS.computeIfAbsent(file, name -> of(SchemaFiles.read(name)));
    }

    /** Whether a value is sound; if not, it may be sound all the same. */
    boolean accept(YamlNode value) {
        Doubts doubts = new Doubts();
        return at("").holds(value, doubts) && !doubts.any();
    }

    /** The rule at a JSON pointer. */
    SchemaRule at(String pointer) {
        SchemaRule known = read.get(pointer);
        if (known == null) {
            known = SchemaReader.rule(this, document.at(pointer));
            read.put(pointer, known);
        }
        return known;
    }
}
