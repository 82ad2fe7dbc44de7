package dev.cellc.compiler.diagnostic;

import java.util.List;

/** The forms that findings can be written in. */
public enum ReportFormat {
    TEXT("text"),
    JSON("json"),
    SARIF("sarif"),
    JUNIT("junit"),
    GITHUB("github"),
    GITLAB("gitlab");

    private final String text;

    ReportFormat(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** All of the diagnostics in this form; what is not asked for is not even loaded. */
    public String render(List<Diagnostic> diagnostics, ReportSetting setting) {
        return switch (this) {
            case TEXT -> TextRenderer.plain().render(diagnostics);
            case JSON -> JsonRenderer.render(diagnostics);
            case SARIF -> SarifRenderer.render(diagnostics, setting);
            case JUNIT -> JunitRenderer.render(diagnostics, setting);
            case GITHUB -> GithubRenderer.render(diagnostics, setting);
            case GITLAB -> GitlabRenderer.render(diagnostics, setting);
        };
    }
}
