package dev.cellc.compiler.template;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Mustache template that gives YAML. Values never pass through a YAML reader: the text is expanded with a word for
 * each value, read, and only then does each scalar that holds such a word take the value.
 */
public final class Template {
    private final String text;
    private final TextPlaces places;
    private final List<Piece> pieces;

    private Template(String text, TextPlaces places, List<Piece> pieces) {
        this.text = text;
        this.places = places;
        this.pieces = pieces;
    }

    /** The template, or null where its text is none, which is then reported where that stands in the file. */
    public static @Nullable Template of(Located<String> scalar, DiagnosticSink sink) {
        TextPlaces places = TextPlaces.of(scalar);
        List<Piece> pieces = PieceScanner.scan(scalar.value(), places, sink);
        return pieces == null ? null : new Template(scalar.value(), places, pieces);
    }

    /** The documents that the template gives with {@code values}; null where something is wrong and reported. */
    public @Nullable List<YamlNode> documents(YamlNode.Mapping values, DiagnosticSink sink) {
        Expansion expansion = Expander.expand(this, values, sink);
        return expansion == null ? null : Substitution.of(expansion, this, sink);
    }

    /** The text that the template gives with {@code values}, an unset value as nothing; null where something is wrong. */
    public @Nullable String text(YamlNode.Mapping values, DiagnosticSink sink) {
        Expansion expansion = Expander.expand(this, values, sink);
        return expansion == null ? null : Substitution.text(expansion, this, sink);
    }

    String text() {
        return text;
    }

    TextPlaces places() {
        return places;
    }

    List<Piece> pieces() {
        return pieces;
    }
}
