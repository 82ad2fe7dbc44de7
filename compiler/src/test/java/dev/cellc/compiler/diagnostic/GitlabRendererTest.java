package dev.cellc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GitlabRendererTest {
    private static JsonNode read(List<Diagnostic> diagnostics) {
        return JsonMapper.builder().build().readTree(GitlabRenderer.render(diagnostics, Report.SETTING));
    }

    private static List<String> fingerprints(List<Diagnostic> diagnostics) {
        return StreamSupport.stream(read(diagnostics).spliterator(), false)
                .map(issue -> issue.required("fingerprint").asString())
                .toList();
    }

    @Test
    void nothingIsAnEmptyList() {
        assertThat(GitlabRenderer.render(List.of(), Report.SETTING)).isEqualTo("[]\n");
    }

    @Test
    void eachIssueHasWhatGitlabDemands() {
        JsonNode issues = read(Report.ALL);

        assertThat(issues).hasSize(4);
        assertThat(issues.at("/0/description").asString())
                .isEqualTo("no kind `Servce` <&\"> 50%\u0007\nhelp: did you mean `Service`?");
        assertThat(issues.at("/0/check_name").asString()).isEqualTo("CELL0115");
        assertThat(issues.at("/0/severity").asString()).isEqualTo("critical");
        assertThat(issues.at("/0/location/path").asString()).isEqualTo("deploy/shop, a:b/ä.yaml");
        assertThat(issues.at("/1/severity").asString()).isEqualTo("minor");
        assertThat(issues.at("/1/location/lines/begin").asInt()).isEqualTo(2);
        assertThat(issues.at("/1/location/lines/end").asInt()).isEqualTo(3);
        assertThat(issues.at("/2/location/path").asString()).isEqualTo("<platform>/env.yaml");
        assertThat(issues.at("/2/severity").asString()).isEqualTo("info");
        assertThat(issues.at("/3/location/lines/begin").asInt()).isEqualTo(1);
    }

    @Test
    void fingerprintsOutliveLinesAboveAndTellTwinsApart() {
        List<String> before = fingerprints(List.of(Report.WARNING, Report.WARNING, Report.OUTPUT));

        assertThat(before).doesNotHaveDuplicates().allMatch(text -> text.matches("[0-9a-f]{32}"));
        assertThat(fingerprints(List.of(Report.moved(Report.WARNING)))).containsExactly(before.get(0));
        assertThat(fingerprints(List.of(Report.moved(Report.WARNING), Report.moved(Report.WARNING))))
                .isEqualTo(before.subList(0, 2));
    }
}
