package dev.cellc.compiler.parse;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * The {@code cellc.yaml} of a further root. It is for work on that root alone and means nothing here, but for one
 * thing: declarations that do not name their organization get another one than their authors see.
 */
final class SourceSettings {
    private static final String ORGANIZATION = "organization";

    private SourceSettings() {}

    static void check(SourceFile file, @Nullable YamlNode settings, DiagnosticSink sink) {
        YamlNode ours = settings instanceof Mapping mapping ? mapping.get(ORGANIZATION) : null;
        for (YamlNode root : YamlReader.read(file, unread -> {})) {
            if (root instanceof Mapping mapping
                    && mapping.get(ORGANIZATION) instanceof Scalar theirs
                    && !theirs.isNull()
                    && !(ours instanceof Scalar scalar && scalar.text().equals(theirs.text()))) {
                sink.report(ParseDiagnostics.otherOrganization(theirs, ours));
            }
        }
    }
}
