package dev.cellc.compiler.parse;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import org.jspecify.annotations.Nullable;

/** The wording of this pass. */
final class ParseDiagnostics {
    private ParseDiagnostics() {}

    static Diagnostic missingKind(Mapping root) {
        Span place = root.entries().get(0).key().span();
        return Diagnostic.of(DiagnosticCode.MISSING_FIELD, place, "the document has no `kind`")
                .help("say what it declares, for example `kind: Component`");
    }

    static Diagnostic missingVersion(Scalar kind, String expected) {
        return Diagnostic.of(
                        DiagnosticCode.MISSING_API_VERSION,
                        kind.span(),
                        "the document of kind `" + kind.text() + "` has no `apiVersion`")
                .help("add `apiVersion: " + expected + "`, or that of the tool it belongs to");
    }

    static Diagnostic unsupportedVersion(Scalar version, String expected) {
        return Diagnostic.of(
                        DiagnosticCode.UNSUPPORTED_API_VERSION,
                        version.span(),
                        "`" + version.text() + "` is not a version that cellc reads")
                .help("write `" + expected + "`");
    }

    /** {@code near} is the kind that is likely meant, if there is one. */
    static Diagnostic unknownKind(Scalar kind, @Nullable String near) {
        return Diagnostic.of(DiagnosticCode.UNKNOWN_KIND, kind.span(), "there is no kind `" + kind.text() + "`")
                .help(near == null ? "`cellc schema` lists the kinds" : "did you mean `" + near + "`?");
    }

    static Diagnostic kindOfOtherVersion(Scalar kind, OtherKinds.Row other) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_KIND,
                        kind.span(),
                        "`" + kind.text() + "` is a kind of OpenChoreo " + other.age()
                                + " than v0.3.2, the version that cellc reads")
                .help(other.instead());
    }

    static Diagnostic earlierGroup(Scalar first, int count, String expected) {
        String group = first.text().substring(0, first.text().indexOf('/'));
        String documents = count == 1 ? "a document" : count + " documents";
        return Diagnostic.of(
                        DiagnosticCode.EARLIER_API_GROUP,
                        first.span(),
                        documents + " of `" + group + "`, an earlier API group of OpenChoreo, "
                                + (count == 1 ? "is" : "are") + " passed over: cellc reads `" + expected + "`")
                .help("write what is to be deployed as `" + expected
                        + "`, and name files of Choreo that stay as they are in `.cellcignore`");
    }

    static Diagnostic neverDeclared(Scalar kind) {
        return kind.text().equals("GitCommitRequest") ? commitRequest(kind) : derivedKind(kind);
    }

    private static Diagnostic commitRequest(Scalar kind) {
        return Diagnostic.of(
                        DiagnosticCode.DERIVED_KIND,
                        kind.span(),
                        "a `GitCommitRequest` asks a control plane to commit, and declares nothing")
                .help(
                        "remove the document; commit with Git, and move deployments with `cellc promote`, which commits by"
                                + " itself");
    }

    private static Diagnostic derivedKind(Scalar kind) {
        String from = switch (kind.text()) {
            case "Deployment" ->
                "the Workload of a component and its ServiceBinding, WebApplicationBinding or"
                        + " ScheduledTaskBinding";
            case "Endpoint" -> "`endpoints` of the component's Workload and `apis` of its Service";
            default -> "the component's Workload and what realises it";
        };
        return Diagnostic.of(
                        DiagnosticCode.DERIVED_KIND,
                        kind.span(),
                        "`" + kind.text() + "` objects are derived, never written")
                .help("remove the document; it follows from " + from);
    }

    static Diagnostic secondSettings(Span place) {
        return Diagnostic.of(DiagnosticCode.YAML_SYNTAX, place, "`cellc.yaml` holds more than one document")
                .help("keep one document of settings");
    }

    static Diagnostic otherOrganization(Scalar organization, @Nullable YamlNode ours) {
        String here = ours instanceof Scalar scalar && !scalar.isNull() ? "is `" + scalar.text() + "`" : "is not set";
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.SETTINGS_OF_SOURCE,
                organization.span(),
                "this source belongs to organization `" + organization.text()
                        + "` by itself, but `organization` of the tree that reads it " + here);
        return (ours == null ? diagnostic : diagnostic.label(ours.span(), "this one applies"))
                .help("give its declarations a `metadata.namespace`, or write the same `organization` in both");
    }
}
