package dev.cellc.compiler.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.declaration.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OtherFieldsTest {
    /** Those that this version has as well, in the form of a name. */
    private static final List<String> REFERENCES =
            List.of("componentType", "dataPlaneRef", "deploymentPipelineRef", "sourceEnvironmentRef");

    @Test
    void everyRowIsOfAKind() {
        List<String> schemas = Stream.of(Kind.values()).map(Kind::schema).toList();
        assertThat(OtherFields.ROWS).allMatch(row -> schemas.contains(row.schema()));
    }

    @Test
    void theMappingOfARowIsThereAndItsFieldIsNot() {
        assertThat(OtherFields.ROWS).allSatisfy(row -> {
            JsonNode mapping = mapping(row);
            assertThat(mapping.path("properties").size()).isPositive();
            assertThat(mapping.path("properties").has(row.name())).isEqualTo(REFERENCES.contains(row.name()));
        });
    }

    private static JsonNode mapping(OtherFields.Row row) {
        Place place = Place.of(row.schema() + ".json");
        for (String step : row.path().split("/", -1)) {
            place = step.equals("*") ? place.entries() : place.property(step);
        }
        return place.node();
    }

    /** A node of a schema, and the file that it stands in. */
    private record Place(JsonNode document, JsonNode node) {

        static Place of(String file) {
            JsonNode document = SchemaFiles.read(file);
            return new Place(document, document);
        }

        Place property(String name) {
            return at(node.path("properties").path(name));
        }

        Place entries() {
            return at(node.has("items") ? node.path("items") : node.path("additionalProperties"));
        }

        private Place at(JsonNode child) {
            String reference = child.path("$ref").asString("");
            if (reference.isEmpty()) {
                return new Place(document, child);
            }
            int hash = reference.indexOf('#');
            JsonNode target = hash == 0 ? document : SchemaFiles.read(reference.substring(0, hash));
            return new Place(target, target).at(target.at(reference.substring(hash + 1)));
        }
    }
}
