package dev.cellc.compiler.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.source.Located;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every declaration record has the members that its schema has, and no others. */
@NullMarked
class SchemaSyncTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void recordAndSchemaOfAKindAgree(Kind kind) {
        JsonSchema document = JsonSchema.file(kind.schema() + ".json");
        JsonSchema spec = Objects.requireNonNull(document.properties().get("spec"), "spec");
        Class<?> body = kind.record().getRecordComponents()[1].getType();
        assertThat(SchemaSync.compare("spec", body, spec)).isEmpty();
    }

    @Test
    void everyDeclarationHasAKind() {
        assertThat(Arrays.stream(Kind.values()).<Class<?>>map(Kind::record))
                .containsExactlyInAnyOrderElementsOf(records(Declaration.class));
    }

    private static List<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? List.of(type)
                : Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(permitted -> records(permitted).stream())
                        .toList();
    }

    @Test
    void settingsAndDescriptorAgreeWithTheirSchemas() {
        assertThat(SchemaSync.compare("cellc.yaml", CellcConfig.class, JsonSchema.file("cellc.json")))
                .isEmpty();
        assertThat(SchemaSync.compare(
                        "workload.yaml", WorkloadDescriptor.class, JsonSchema.file("workload-descriptor.json")))
                .isEmpty();
    }

    /** Overrides may also be booleans, so the declarations keep them as nodes; their records are compared here. */
    @Test
    void overridesAgreeWithTheirSchemas() {
        assertThat(SchemaSync.compare("override", DeploymentOverride.class, JsonSchema.common("override")))
                .isEmpty();
        assertThat(SchemaSync.compare(
                        "override", ScheduledTaskOverride.class, JsonSchema.common("scheduledTaskOverride")))
                .isEmpty();
    }

    private record Sample(Located<String> name, @Nullable Located<Integer> port, List<Located<String>> hosts) {}

    private static List<String> differencesTo(String properties) {
        return SchemaSync.compare("sample", Sample.class, JsonSchema.inline(properties));
    }

    @Test
    void agreementIsSeen() {
        assertThat(differencesTo("""
                        {"required": ["name"], "properties": {
                          "name": {"$ref": "#/$defs/name"},
                          "port": {"type": "integer"},
                          "hosts": {"type": "array", "items": {"type": "string"}}}}
                        """)).isEmpty();
    }

    @Test
    void everyDifferenceIsSeen() {
        assertThat(differencesTo("""
                        {"required": ["port"], "properties": {
                          "name": {"enum": ["a", "b"]},
                          "port": {"type": "string"},
                          "path": {"type": "string"}}}
                        """))
                .containsExactly(
                        "sample: `hosts` is in Sample only",
                        "sample.name: optional, but not nullable in the record",
                        "sample.name: one of [a, b] in the schema, any text in the record",
                        "sample: `path` is in the schema only",
                        "sample.port: required, but nullable in the record",
                        "sample.port: Integer in the record, [string] in the schema");
    }
}
