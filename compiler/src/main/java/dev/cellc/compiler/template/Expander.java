package dev.cellc.compiler.template;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Iteration;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.AbstractObjectHandler;
import com.github.mustachejava.util.Wrapper;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a template. Mustache itself sees one tag for each piece and nothing else, so that every piece of its result
 * can be told where it came from, and white space is nobody's business but {@link StandaloneLines}'s.
 */
final class Expander extends AbstractObjectHandler {
    private final Template template;
    private final DiagnosticSink sink;
    private final Expansion.Words words;
    private final StringWriter out = new StringWriter();
    private final List<Expansion.Insertion> insertions = new ArrayList<>();
    private final List<Expansion.Run> runs = new ArrayList<>();
    private boolean sound = true;

    private Expander(Template template, DiagnosticSink sink) {
        this.template = template;
        this.sink = sink;
        this.words = Expansion.Words.unknownTo(template.text());
    }

    /** The expanded text, or null where a name is unknown, which is then reported. */
    static @Nullable Expansion expand(Template template, YamlNode.Mapping values, DiagnosticSink sink) {
        Expander expander = new Expander(template, sink);
        DefaultMustacheFactory factory = new DefaultMustacheFactory((String partial) -> null);
        factory.setObjectHandler(expander);
        Mustache mustache = factory.compile(new StringReader(program(template.pieces())), "");
        mustache.execute(expander.out, new ArrayList<>(List.of(values)));
        return expander.sound
                ? new Expansion(expander.out.toString(), expander.words, expander.insertions, expander.runs)
                : null;
    }

    /** The template with the number of each piece in place of its name or text. */
    private static String program(List<Piece> pieces) {
        StringBuilder program = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece instanceof Piece.Open open) {
                program.append(open.inverted() ? "{{^" : "{{#").append(i).append("}}");
            } else if (piece instanceof Piece.Close close) {
                program.append("{{/").append(close.opened()).append("}}");
            } else if (!(piece instanceof Piece.Comment)) {
                program.append("{{{").append(i).append("}}}");
            }
        }
        return program.toString();
    }

    @Override
    public Binding createBinding(String number, TemplateContext context, Code code) {
        if (number.isEmpty()) {
            // the template as a whole asks for a binding too, and for no value
            return scopes -> null;
        }
        Piece piece = template.pieces().get(Integer.parseInt(number));
        return scopes -> result(piece, scopes);
    }

    @Override
    public Wrapper find(String number, List<Object> scopes) {
        Piece piece = template.pieces().get(Integer.parseInt(number));
        return at -> result(piece, at);
    }

    private @Nullable Object result(Piece piece, List<Object> scopes) {
        if (piece instanceof Piece.Text part) {
            runs.add(new Expansion.Run(out.getBuffer().length(), piece));
            return template.text().substring(part.start(), part.end());
        }
        if (piece instanceof Piece.Open section) {
            return lookup(section.name(), piece, scopes);
        }
        Piece.Variable variable = (Piece.Variable) piece;
        YamlNode value = lookup(variable.name(), piece, scopes);
        if (value == null) {
            return null;
        }
        runs.add(new Expansion.Run(out.getBuffer().length(), piece));
        insertions.add(new Expansion.Insertion(value, variable));
        return words.word(insertions.size() - 1);
    }

    private @Nullable YamlNode lookup(String name, Piece piece, List<Object> scopes) {
        Lookup lookup = Lookup.of(name, scopes);
        if (lookup.value() == null) {
            report(MustacheDiagnostics.unknownName(template.places().span(piece.start(), piece.end()), lookup));
        }
        return lookup.value();
    }

    @Override
    public String stringify(Object text) {
        return text.toString();
    }

    @Override
    public Writer iterate(Iteration iteration, Writer writer, Object value, List<Object> scopes) {
        Writer at = writer;
        if (value instanceof YamlNode.Sequence list) {
            for (YamlNode item : list.items()) {
                at = iteration.next(at, item, scopes);
            }
            return at;
        }
        return isNothing(value) ? writer : iteration.next(writer, value, scopes);
    }

    @Override
    public Writer falsey(Iteration iteration, Writer writer, Object value, List<Object> scopes) {
        return isNothing(value) ? iteration.next(writer, value, scopes) : writer;
    }

    /** Zero is a value like any other. */
    private static boolean isNothing(Object value) {
        if (value instanceof Scalar scalar) {
            return switch (scalar.type()) {
                case NULL -> true;
                case BOOLEAN -> scalar.text().equalsIgnoreCase("false");
                case STRING -> scalar.text().isEmpty();
                case INTEGER, FLOAT, AMBIGUOUS -> false;
            };
        }
        return value instanceof YamlNode.Mapping mapping
                ? mapping.entries().isEmpty()
                : value instanceof YamlNode.Sequence list && list.items().isEmpty();
    }

    private void report(Diagnostic diagnostic) {
        sound = false;
        sink.report(diagnostic);
    }
}
