package dev.cellc.compiler.validate;

import dev.cellc.compiler.validate.SchemaRule.All;
import dev.cellc.compiler.validate.SchemaRule.Conditional;
import dev.cellc.compiler.validate.SchemaRule.Items;
import dev.cellc.compiler.validate.SchemaRule.Length;
import dev.cellc.compiler.validate.SchemaRule.Matching;
import dev.cellc.compiler.validate.SchemaRule.Members;
import dev.cellc.compiler.validate.SchemaRule.Never;
import dev.cellc.compiler.validate.SchemaRule.OneOfTexts;
import dev.cellc.compiler.validate.SchemaRule.OneOfTypes;
import dev.cellc.compiler.validate.SchemaRule.Range;
import dev.cellc.compiler.validate.SchemaRule.Reference;
import dev.cellc.compiler.validate.SchemaRule.Some;
import dev.cellc.compiler.validate.SchemaRule.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/** One schema of a document → the rule that its keywords make. What is not known here is told to be so. */
record SchemaReader(SchemaRules home, JsonNode schema) {
    private static final SchemaRule ANY = new All(List.of());

    private static final List<String> SILENT = List.of(
            "$schema",
            "$id",
            "$defs",
            "title",
            "description",
            "default",
            "examples",
            "x-since",
            "x-wording",
            "x-kubernetes-type");

    /** References lead on from {@code home}. */
    static SchemaRule rule(SchemaRules home, JsonNode schema) {
        if (schema.isBoolean()) {
            return schema.booleanValue() ? ANY : new Never();
        }
        return schema.isObject() ? new SchemaReader(home, schema).rule() : new Unknown();
    }

    private SchemaRule rule() {
        List<SchemaRule> rules = new ArrayList<>();
        SortedSet<String> seen = new TreeSet<>(SILENT);
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            String leader = leader(keyword.getKey());
            if (seen.add(leader)) {
                rules.add(rule(leader, keyword.getValue()));
            }
        }
        return rules.size() == 1 ? rules.get(0) : new All(rules);
    }

    /** One of the keywords that make a rule together. */
    private static String leader(String keyword) {
        return switch (keyword) {
            case "then", "else" -> "if";
            case "maxLength" -> "minLength";
            case "maximum", "exclusiveMinimum" -> "minimum";
            case "minItems", "maxItems", "uniqueItems" -> "items";
            case "additionalProperties", "propertyNames", "required", "minProperties" -> "properties";
            default -> keyword;
        };
    }

    private SchemaRule rule(String leader, JsonNode value) {
        return switch (leader) {
            case "$ref" -> reference(value.asString());
            case "type" -> types(value);
            case "enum" -> constants(value.values());
            case "const" -> constants(List.of(value));
            case "pattern" -> pattern(value.asString());
            case "allOf" -> new All(rules(value));
            case "anyOf" -> new Some(rules(value), 1, Integer.MAX_VALUE);
            case "oneOf" -> new Some(rules(value), 1, 1);
            case "if" -> schema.has("if") ? new Conditional(part("if"), part("then"), part("else")) : ANY;
            case "minLength" -> new Length(number("minLength", 0), number("maxLength", Integer.MAX_VALUE));
            case "minimum" -> range();
            case "items" -> items();
            case "properties" -> members();
            default -> new Unknown();
        };
    }

    private SchemaRule reference(String text) {
        int hash = text.indexOf('#');
        String pointer = hash < 0 ? "" : text.substring(hash + 1);
        if (text.indexOf('%') >= 0 || !(pointer.isEmpty() || pointer.startsWith("/"))) {
            return new Unknown();
        }
        if (hash == 0) {
            return new Reference(() -> home.at(pointer));
        }
        String file = hash < 0 ? text : text.substring(0, hash);
        return new Reference(() -> SchemaRules.ours(file).at(pointer));
    }

    /** Classes of characters have names that Java spells differently. */
    private static SchemaRule pattern(String text) {
        try {
            return text.contains("\\p") || text.contains("\\P") ? new Unknown() : new Matching(TextPattern.of(text));
        } catch (PatternSyntaxException e) {
            return new Unknown();
        }
    }

    private SchemaRule part(String keyword) {
        return schema.has(keyword) ? rule(home, schema.path(keyword)) : ANY;
    }

    private int number(String keyword, int fallback) {
        return schema.path(keyword).asInt(fallback);
    }

    private SchemaRule range() {
        for (String keyword : List.of("minimum", "exclusiveMinimum", "maximum")) {
            JsonNode bound = schema.path(keyword);
            if (schema.has(keyword) && !(bound.isIntegralNumber() && bound.canConvertToInt())) {
                return new Unknown();
            }
        }
        long least = schema.path("minimum").asLong(Long.MIN_VALUE);
        long above = schema.path("exclusiveMinimum").asLong(Long.MIN_VALUE);
        return new Range(
                above == Long.MIN_VALUE ? least : Math.max(least, above + 1),
                schema.path("maximum").asLong(Long.MAX_VALUE));
    }

    private SchemaRule items() {
        return new Items(
                part("items"),
                number("minItems", 0),
                number("maxItems", Integer.MAX_VALUE),
                schema.path("uniqueItems").asBoolean(false));
    }

    private SchemaRule members() {
        SortedMap<String, SchemaRule> known = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            known.put(member.getKey(), rule(home, member.getValue()));
        }
        return new Members(
                known,
                part("additionalProperties"),
                schema.has("propertyNames") ? part("propertyNames") : null,
                texts(schema.path("required")),
                number("minProperties", 0));
    }

    private static SchemaRule constants(Iterable<JsonNode> values) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : values) {
            if (!value.isString()) {
                return new Unknown();
            }
            texts.add(value.stringValue());
        }
        return new OneOfTexts(texts);
    }

    private static SchemaRule types(JsonNode value) {
        List<JsonType> types = new ArrayList<>();
        for (String name : value.isArray() ? texts(value) : List.of(value.asString())) {
            JsonType type = JsonType.named(name);
            if (type == null) {
                return new Unknown();
            }
            types.add(type);
        }
        return new OneOfTypes(types);
    }

    private List<SchemaRule> rules(JsonNode schemas) {
        List<SchemaRule> rules = new ArrayList<>();
        schemas.forEach(part -> rules.add(rule(home, part)));
        return rules;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
