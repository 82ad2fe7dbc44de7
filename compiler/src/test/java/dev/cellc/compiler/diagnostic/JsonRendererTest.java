package dev.cellc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonRendererTest {
    private static final SourceFile FILE = SourceFile.of("a.yaml", "title: 🚀\nname: x\n");

    @Test
    void nothingIsAnEmptyList() {
        assertThat(JsonRenderer.render(List.of()))
                .isEqualTo("{\"version\":1,\"diagnostics\":[],\"errors\":0,\"warnings\":0,\"infos\":0}\n");
    }

    @Test
    void eachDiagnosticIsALine() {
        Diagnostic error = Diagnostic.of(DiagnosticCode.UNKNOWN_FIELD, Places.of(FILE, "name"), "unknown `name`")
                .label(Places.of(FILE, "🚀"), "beside this")
                .help("say \"title\"");
        Diagnostic output = Diagnostic.of(
                DiagnosticCode.NO_EFFECT, Span.at(SourceFile.of("rendered/b.yaml", ""), 0), "has no effect");

        assertThat(JsonRenderer.render(List.of(error, output)))
                .isEqualTo("{\"version\":1,\"diagnostics\":[\n"
                        + "{\"code\":\"CELL0201\",\"severity\":\"error\",\"message\":\"unknown `name`\",\"file\":\"a.yaml\","
                        + "\"line\":2,\"column\":1,\"endLine\":2,\"endColumn\":5,\"labels\":[{\"file\":\"a.yaml\","
                        + "\"line\":1,\"column\":8,\"endLine\":1,\"endColumn\":9,\"text\":\"beside this\"}],"
                        + "\"help\":\"say \\\"title\\\"\"},\n"
                        + "{\"code\":\"CELL0702\",\"severity\":\"warning\",\"message\":\"has no effect\","
                        + "\"file\":\"rendered/b.yaml\",\"line\":null,\"column\":null,\"endLine\":null,"
                        + "\"endColumn\":null,\"labels\":[],\"help\":null}\n"
                        + "],\"errors\":1,\"warnings\":1,\"infos\":0}\n");
    }

    @Test
    void everyStringSurvivesAnotherReader() {
        String nasty = "quote \" backslash \\ tab \t line \n return \r nul \0 escape \u001B delete \u007F next \u0085 "
                + "separators \u2028\u2029 emoji 🚀 accents é";
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.YAML_SYNTAX, Span.at(FILE, 0), nasty);

        String json = JsonRenderer.render(List.of(diagnostic));

        JsonNode read = JsonMapper.builder().build().readTree(json);
        assertThat(read.at("/diagnostics/0/message").asString()).isEqualTo(nasty);
        assertThat(json)
                .contains("nul \\u0000 escape \\u001b delete \\u007f next \\u0085 separators \\u2028\\u2029 emoji 🚀");
    }

    @Test
    void halfAPairIsEscapedSinceItHasNoUtf8() {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.YAML_SYNTAX, Span.at(FILE, 0), "half \uD83D.");

        assertThat(JsonRenderer.render(List.of(diagnostic))).contains("\"half \\ud83d.\"");
    }
}
