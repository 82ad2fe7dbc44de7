package dev.cellc.compiler.validate;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.Span;
import java.util.List;
import java.util.stream.Stream;

/** The wording of declarations that are written for another version of OpenChoreo. */
final class VersionDiagnostics {
    private VersionDiagnostics() {}

    /** {@code fields} give it away, in the order in which they stand there; at least one does. */
    static Diagnostic otherVersion(DiagnosticCode code, Span place, String kind, List<OtherFields.Row> fields) {
        List<String> names = fields.stream().map(OtherFields.Row::name).toList();
        String message = "this " + kind + " is written for OpenChoreo "
                + fields.get(0).age() + " than v0.3.2, the version that cellc reads: " + SchemaWords.list(names);
        return Diagnostic.of(code, place, message).help(help(fields));
    }

    private static String help(List<OtherFields.Row> fields) {
        List<String> dropped = fields.stream()
                .filter(field -> field.instead() == null)
                .map(OtherFields.Row::name)
                .toList();
        Stream<String> replaced = fields.stream()
                .filter(field -> field.instead() != null)
                .map(field -> "for `" + field.name() + "` write " + field.instead());
        Stream<String> leave = dropped.isEmpty() ? Stream.of() : Stream.of("leave out " + SchemaWords.list(dropped));
        return String.join("; ", Stream.concat(replaced, leave).toList());
    }
}
