package dev.cellc.compiler.yaml;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Explicit tags: those of the core schema are honoured, all others reported and ignored. */
final class Tags {
    static final String MAPPING = "map";
    static final String SEQUENCE = "seq";

    private static final String CORE = "tag:yaml.org,2002:";

    private Tags() {}

    /** Reports a tag that is not {@code expected}, the one for collections of its kind. */
    static void check(Optional<String> tag, String expected, NodeProperties properties, DiagnosticSink sink) {
        if (tag.isPresent() && !tag.get().equals(CORE + expected)) {
            report(tag.get(), properties, sink);
        }
    }

    /** The type of a scalar: its tag's where the tag fits the text, else that of the text alone. */
    static ScalarType scalarType(ScalarEvent event, NodeProperties properties, DiagnosticSink sink) {
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        Optional<String> tag = event.getTag();
        if (tag.isEmpty()) {
            return plain ? ScalarTypes.of(event.getValue()) : ScalarType.STRING;
        }
        ScalarType looks = ScalarTypes.of(event.getValue());
        ScalarType meant = switch (tag.get()) {
            case CORE + "str" -> ScalarType.STRING;
            case CORE + "int" -> ScalarType.INTEGER;
            case CORE + "float" -> ScalarType.FLOAT;
            case CORE + "bool" -> ScalarType.BOOLEAN;
            case CORE + "null" -> ScalarType.NULL;
            default -> ScalarType.AMBIGUOUS;
        };
        boolean fits = meant == looks
                || meant == ScalarType.STRING
                || (meant == ScalarType.FLOAT && looks == ScalarType.INTEGER);
        if (fits && meant != ScalarType.AMBIGUOUS) {
            return meant;
        }
        report(tag.get(), properties, sink);
        return plain ? looks : ScalarType.STRING;
    }

    private static void report(String tag, NodeProperties properties, DiagnosticSink sink) {
        Span span = properties.tag();
        if (span == null) {
            throw new IllegalStateException("no tag in the text for " + tag);
        }
        boolean core = tag.startsWith(CORE) && isCore(tag.substring(CORE.length()));
        sink.report(core ? YamlDiagnostics.tagDoesNotFit(span) : YamlDiagnostics.unsupportedTag(span));
    }

    private static boolean isCore(String name) {
        return switch (name) {
            case "str", "int", "float", "bool", "null", MAPPING, SEQUENCE -> true;
            default -> false;
        };
    }
}
