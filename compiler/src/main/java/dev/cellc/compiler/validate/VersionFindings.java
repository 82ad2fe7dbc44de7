package dev.cellc.compiler.validate;

import com.networknt.schema.path.NodePath;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.validate.SchemaFindings.Finding;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The findings that say that a declaration is written for another version of OpenChoreo, which is one mistake, and the
 * others; what is missing beside a field of another version follows from that.
 */
record VersionFindings(String kind, List<Field> fields, List<Finding> others) {

    /** A finding at a field of another version. */
    record Field(OtherFields.Row row, String path, Finding finding) {}

    static VersionFindings of(String schema, YamlNode root, List<Finding> findings) {
        List<Field> fields = findings.stream()
                .flatMap(finding -> Stream.ofNullable(field(schema, root, finding)))
                .toList();
        List<Finding> others = findings.stream()
                .filter(finding -> fields.stream().noneMatch(field -> explains(field, finding)))
                .toList();
        String kind = root instanceof Mapping mapping && mapping.get("kind") instanceof Scalar text ? text.text() : "";
        return new VersionFindings(kind, fields, others);
    }

    private static @Nullable Field field(String schema, YamlNode root, Finding finding) {
        String path = path(finding.path());
        String name = finding.keyword().equals("additionalProperties") ? finding.property() : null;
        if (name == null) {
            if (!hasForeignForm(root, finding.path())) {
                return null;
            }
            int last = path.lastIndexOf('/');
            name = path.substring(last + 1);
            path = path.substring(0, Math.max(0, last));
        }
        OtherFields.Row row = OtherFields.of(schema, path, name);
        return row == null ? null : new Field(row, path, finding);
    }

    /** Later versions refer by a mapping of kind and name, or by a shape of workload and a name. */
    private static boolean hasForeignForm(YamlNode root, NodePath path) {
        YamlNode node = SchemaChecker.Place.of(root, path, "", root.span()).node();
        return node instanceof Mapping
                || (node instanceof Scalar scalar && scalar.text().indexOf('/') > 0);
    }

    private static String path(NodePath path) {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            steps.add(path.getElement(i).toString());
        }
        return String.join("/", steps);
    }

    private static boolean explains(Field field, Finding finding) {
        boolean isMissing = !SchemaFindings.names(finding).isEmpty();
        return field.finding().equals(finding)
                || (isMissing && path(finding.path()).equals(field.path()));
    }

    /** One error for each version; {@code wording} says where a finding is. */
    void report(Function<Finding, Diagnostic> wording, DiagnosticSink sink) {
        for (String age : List.of(OtherFields.EARLIER, OtherFields.LATER)) {
            List<Field> those = fields.stream()
                    .filter(field -> field.row().age().equals(age))
                    .toList();
            if (!those.isEmpty()) {
                sink.report(diagnostic(those, wording));
            }
        }
    }

    private Diagnostic diagnostic(List<Field> those, Function<Finding, Diagnostic> wording) {
        List<OtherFields.Row> rows = those.stream()
                .sorted(Comparator.comparing(
                        field -> wording.apply(field.finding()).span()))
                .map(Field::row)
                .distinct()
                .toList();
        List<Diagnostic> found = those.stream()
                .map(field -> wording.apply(field.finding()))
                .sorted()
                .toList();
        DiagnosticCode code = found.stream().map(Diagnostic::code).anyMatch(DiagnosticCode.UNKNOWN_FIELD::equals)
                ? DiagnosticCode.UNKNOWN_FIELD
                : found.get(0).code();
        return VersionDiagnostics.otherVersion(code, found.get(0).span(), kind, rows);
    }
}
