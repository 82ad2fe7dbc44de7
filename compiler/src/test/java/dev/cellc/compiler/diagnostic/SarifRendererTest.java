package dev.cellc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifRendererTest {
    private static JsonNode run(List<Diagnostic> diagnostics) {
        JsonNode log = JsonMapper.builder().build().readTree(SarifRenderer.render(diagnostics, Report.SETTING));
        assertThat(log.propertyNames()).containsExactly("$schema", "version", "runs");
        assertThat(log.required("version").asString()).isEqualTo("2.1.0");
        return log.at("/runs/0");
    }

    @Test
    void withoutFindingsThereIsARunWithoutResults() {
        JsonNode run = run(List.of());

        assertThat(run.at("/tool/driver/name").asString()).isEqualTo("cellc");
        assertThat(run.at("/tool/driver/semanticVersion").asString()).isEqualTo("1.2.3");
        assertThat(run.required("results")).isEmpty();
        assertThat(run.at("/tool/driver/rules")).isEmpty();
    }

    @Test
    void everyRuleHasItsPage() {
        JsonNode rules = run(Report.ALL).at("/tool/driver/rules");

        assertThat(rules).hasSize(3);
        for (JsonNode rule : rules) {
            String id = rule.required("id").asString();
            assertThat(rule.at("/help/markdown").asString()).startsWith("# " + id + ": ");
            assertThat(rule.at("/shortDescription/text").asString())
                    .isNotBlank()
                    .doesNotContain(id);
            assertThat(rule.required("name").asString()).matches("([A-Z][a-z0-9]*)+");
        }
        assertThat(rules.at("/0/name").asString()).isEqualTo("UnknownKind");
        assertThat(rules.at("/1/defaultConfiguration/level").asString()).isEqualTo("warning");
    }

    @Test
    void resultsPointAtTheirRulesAndRegions() {
        JsonNode run = run(Report.ALL);

        for (JsonNode result : run.required("results")) {
            int index = result.required("ruleIndex").asInt();
            assertThat(run.at("/tool/driver/rules/" + index + "/id")).isEqualTo(result.required("ruleId"));
            assertThat(result.at("/partialFingerprints/cellcFinding~1v1").asString())
                    .matches("[0-9a-f]{32}");
            for (JsonNode base : result.findValues("uriBaseId")) {
                assertThat(run.required("originalUriBaseIds").has(base.asString()))
                        .isTrue();
            }
            for (JsonNode uri : result.findValues("uri")) {
                assertThat(URI.create(uri.asString()).isAbsolute()).isFalse();
            }
        }
        JsonNode first = run.at("/results/0/locations/0/physicalLocation");
        assertThat(first.at("/artifactLocation/uri").asString()).isEqualTo("deploy/shop%2C%20a%3Ab/%C3%A4.yaml");
        assertThat(first.required("region")).isEqualTo(region(1, 7, 1, 13));
        assertThat(run.at("/results/1/locations/0/physicalLocation/region")).isEqualTo(region(2, 1, 3, 9));
        assertThat(run.at("/results/2/level").asString()).isEqualTo("note");
        assertThat(run.at("/results/3/locations/0/physicalLocation").has("region"))
                .isFalse();
    }

    private static JsonNode region(int line, int column, int endLine, int endColumn) {
        return JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("startLine", line)
                .put("startColumn", column)
                .put("endLine", endLine)
                .put("endColumn", endColumn);
    }

    @Test
    void labelsAreRelatedLocationsInTheirOwnSource() {
        JsonNode related = run(Report.ALL).at("/results/0/relatedLocations");

        assertThat(related).hasSize(1);
        assertThat(related.at("/0/message/text").asString()).isEqualTo("beside this");
        assertThat(related.at("/0/physicalLocation/artifactLocation/uri").asString())
                .isEqualTo("env.yaml");
        assertThat(related.at("/0/physicalLocation/artifactLocation/uriBaseId").asString())
                .isEqualTo("source:platform");
    }

    @Test
    void aFileOutsideOfTheRepositoryHasAnAbsoluteAddress() {
        ReportSetting outside = new ReportSetting("1", file -> ReportPlace.inRepository("/out put/b.yaml"));

        assertThat(SarifRenderer.render(List.of(Report.OUTPUT), outside))
                .contains("{\"artifactLocation\":{\"uri\":\"file:///out%20put/b.yaml\"}}");
    }

    @Test
    void aBaselineRecognizesWhatHasOnlyMoved() {
        JsonNode before = run(List.of(Report.WARNING)).at("/results/0");
        JsonNode after = run(List.of(Report.moved(Report.WARNING))).at("/results/0");

        assertThat(after.required("partialFingerprints")).isEqualTo(before.required("partialFingerprints"));
        assertThat(after.required("locations")).isNotEqualTo(before.required("locations"));
    }
}
