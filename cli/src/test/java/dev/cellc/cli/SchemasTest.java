package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.JsonRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemasTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> SHARED_PARTS = Arrays.asList("common.json", "platform.json");

    static List<String> kinds() {
        return Schemas.kinds();
    }

    @ParameterizedTest
    @CsvSource({
        "Organization, organization.json",
        "DataPlane, data-plane.json",
        "API, api.json",
        "APIClass, api-class.json",
        "WebApplicationBinding, web-application-binding.json",
        "cellc.yaml, cellc.json",
        "workload.yaml, workload-descriptor.json",
        "findings, findings.json",
        "ParameterSchema, parameter-schema.json"
    })
    void filesAreNamedAfterKinds(String kind, String file) {
        assertThat(Schemas.file(kind)).isEqualTo(file);
    }

    @Test
    void everySchemaIsOfAKnownKind() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../schemas"))) {
            List<String> published = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !SHARED_PARTS.contains(name))
                    .toList();

            assertThat(Schemas.kinds().stream().map(Schemas::file)).containsExactlyInAnyOrderElementsOf(published);
        }
    }

    /** Without access to any other schema: the registry is given none. */
    @ParameterizedTest
    @MethodSource("kinds")
    void aBundleChecksItsOwnExamplesWithoutAnyOtherFile(String kind) {
        String bundle = Schemas.bundle(kind);

        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(MAPPER.readTree(bundle));
        JsonNode examples = MAPPER.readTree(bundle).required("examples");
        assertThat(examples).isNotEmpty();
        for (JsonNode example : examples) {
            assertThat(schema.validate(example)).isEmpty();
        }
        assertThat(schema.validate(MAPPER.readTree("{\"kind\": 1, \"organization\": 1}")))
                .isNotEmpty();
    }

    @Test
    void findingsAreWrittenAsTheirSchemaSays() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(MAPPER.readTree(Schemas.bundle("findings")));
        List<Diagnostic> diagnostics =
                List.of(Samples.ERROR.label(Samples.ERROR.span(), "here"), Samples.WARNING, Samples.INFO);

        String found = JsonRenderer.render(diagnostics);
        assertThat(schema.validate(MAPPER.readTree(found))).isEmpty();
        assertThat(schema.validate(MAPPER.readTree(JsonRenderer.render(List.of()))))
                .isEmpty();
        assertThat(schema.validate(MAPPER.readTree(found.replace("\"error\"", "\"fault\""))))
                .isNotEmpty();
    }

    @Test
    void aBundleEndsItsLinesWithLineFeedsOnEverySystem() {
        assertThat(Schemas.bundle("Workload")).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void embeddedSchemasKeepTheirIdentity() {
        JsonNode bundle = MAPPER.readTree(Schemas.bundle("Project"));

        for (String part : SHARED_PARTS) {
            String id = "https://cellc.dev/schemas/" + part;
            assertThat(bundle.required("$defs").required(id).required("$id").asString())
                    .isEqualTo(id);
        }
    }
}
