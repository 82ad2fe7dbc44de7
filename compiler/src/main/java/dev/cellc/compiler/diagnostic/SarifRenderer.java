package dev.cellc.compiler.diagnostic;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Diagnostics → SARIF 2.1.0: a rule with its page for each code, and a result with a stable fingerprint for each of them. */
public final class SarifRenderer {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String TOP = "REPOSITORY";
    private static final String FINGERPRINT = "cellcFinding/v1";

    private final JsonText out = new JsonText();
    private final List<Diagnostic> diagnostics;
    private final LineMaps maps;
    private final ReportSetting setting;
    private final List<DiagnosticCode> rules;

    private SarifRenderer(List<Diagnostic> diagnostics, ReportSetting setting) {
        this.diagnostics = diagnostics;
        this.maps = new LineMaps(diagnostics);
        this.setting = setting;
        this.rules =
                diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList();
    }

    public static String render(List<Diagnostic> diagnostics, ReportSetting setting) {
        return new SarifRenderer(diagnostics, setting).document();
    }

    private String document() {
        out.open('{').member("$schema", SCHEMA).member("version", "2.1.0");
        out.open("runs", '[').open('{');
        tool();
        out.member("columnKind", "unicodeCodePoints");
        bases();
        out.open("results", '[');
        ReportEntry.of(diagnostics, maps, setting).forEach(this::result);
        return out.close(']').close('}').close(']').close('}').text();
    }

    private void tool() {
        out.open("tool", '{').open("driver", '{').member("name", "cellc");
        out.member("semanticVersion", setting.version()).open("rules", '[');
        rules.forEach(this::rule);
        out.close(']').close('}').close('}');
    }

    private void rule(DiagnosticCode code) {
        String page = DiagnosticPages.page(code.id()).orElseThrow();
        String title = page.substring(page.indexOf(": ") + 2, page.indexOf('\n'));
        out.line().open('{').member("id", code.id()).member("name", camel(code));
        out.open("shortDescription", '{').member("text", title).close('}');
        out.open("help", '{').member("text", page).member("markdown", page).close('}');
        out.open("defaultConfiguration", '{')
                .member("level", level(code.severity()))
                .close('}');
        out.close('}');
    }

    /** Such as {@code UnknownReference} for UNKNOWN_REFERENCE. */
    private static String camel(DiagnosticCode code) {
        StringBuilder name = new StringBuilder();
        for (String word : code.name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    /** What the bases of the results' addresses are; where they lie is known to the reader alone. */
    private void bases() {
        TreeSet<String> origins = new TreeSet<>();
        for (Diagnostic diagnostic : diagnostics) {
            origins.add(setting.places().of(diagnostic.span().file()).origin());
            diagnostic
                    .labels()
                    .forEach(label ->
                            origins.add(setting.places().of(label.span().file()).origin()));
        }
        origins.add("");
        out.open("originalUriBaseIds", '{');
        for (String origin : origins) {
            String text = origin.isEmpty() ? "the top of the repository" : "the source `" + origin + "` of cellc.yaml";
            out.open(base(origin), '{').open("description", '{').member("text", text);
            out.close('}').close('}');
        }
        out.close('}');
    }

    private static String base(String origin) {
        return origin.isEmpty() ? TOP : "source:" + origin;
    }

    private void result(ReportEntry entry) {
        Diagnostic diagnostic = entry.diagnostic();
        out.line().open('{').member("ruleId", diagnostic.code().id());
        out.member("ruleIndex", rules.indexOf(diagnostic.code()));
        out.member("level", level(diagnostic.severity()));
        message(entry.advice());
        out.open("locations", '[').open('{');
        physical(entry.place(), entry.region());
        out.close('}').close(']');
        related(diagnostic.labels());
        out.open("partialFingerprints", '{')
                .member(FINGERPRINT, entry.fingerprint())
                .close('}');
        out.close('}');
    }

    private void related(List<Label> labels) {
        if (labels.isEmpty()) {
            return;
        }
        out.open("relatedLocations", '[');
        int id = 0;
        for (Label label : labels) {
            out.open('{').member("id", id++);
            physical(setting.places().of(label.span().file()), ReportEntry.Region.of(label.span(), maps));
            message(label.text());
            out.close('}');
        }
        out.close(']');
    }

    private void message(String text) {
        out.open("message", '{').member("text", text).close('}');
    }

    private void physical(ReportPlace place, ReportEntry.@Nullable Region region) {
        out.open("physicalLocation", '{').open("artifactLocation", '{');
        if (place.isAbsolute()) {
            out.member("uri", "file://" + (place.path().startsWith("/") ? "" : "/") + encoded(place.path()));
        } else {
            out.member("uri", encoded(place.path())).member("uriBaseId", base(place.origin()));
        }
        out.close('}');
        if (region != null) {
            out.open("region", '{').member("startLine", region.line()).member("startColumn", region.column());
            out.member("endLine", region.endLine())
                    .member("endColumn", region.endColumn())
                    .close('}');
        }
        out.close('}');
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** A path as part of an address. */
    private static String encoded(String path) {
        StringBuilder address = new StringBuilder();
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || "-._~/".indexOf(c) >= 0) {
                address.append(c);
            } else {
                address.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                address.append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
            }
        }
        return address.toString();
    }
}
