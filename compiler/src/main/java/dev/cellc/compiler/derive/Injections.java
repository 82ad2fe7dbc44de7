package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.EnvironmentVariable;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.declaration.Injection;
import dev.cellc.compiler.derive.ConnectionTemplate.Piece;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ManagedService;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a connection tells containers: the author's templates filled in, then its settings. A secret is never text: alone
 * it is a reference to the Secret, within text it is a variable of its own before that text, which Kubernetes puts in.
 */
final class Injections {
    private final Outgoing flow;
    private final ConnectionTarget target;
    private final DiagnosticSink sink;
    private final List<Injected> injected = new ArrayList<>();

    /** A variable, and what of the declaration asks for it. */
    record Injected(EnvironmentVariable variable, Located<?> asked) {}

    private Injections(Outgoing flow, DiagnosticSink sink) {
        this.flow = flow;
        this.target = ConnectionTarget.of(flow);
        this.sink = sink;
    }

    static List<Injected> of(Outgoing flow, DiagnosticSink sink) {
        Injections injections = new Injections(flow, sink);
        for (Injection.Variable variable : flow.connection().inject()) {
            injections.add(variable.name().value(), injections.value(variable.value()), variable.value());
        }
        Settings.of(flow.connection())
                .forEach(setting -> injections.add(setting.name(), setting.text(), setting.asked()));
        return injections.injected;
    }

    private void add(String name, EnvironmentVariable.Value value, Located<?> asked) {
        injected.add(new Injected(new EnvironmentVariable(name, value), asked));
    }

    private EnvironmentVariable.Value value(Located<String> template) {
        List<Piece> pieces = ConnectionTemplate.of(template, sink).pieces();
        if (pieces.size() == 1
                && pieces.get(0).isVariable()
                && known(pieces.get(0), template) instanceof ManagedService.SecretKey secret) {
            return new EnvironmentVariable.SecretKey(secret.secret(), secret.key());
        }
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.isVariable()) {
                closeDollar(text);
                text.append(inText(piece, template));
            } else {
                text.append(piece.text());
            }
        }
        return new EnvironmentVariable.Text(text.toString());
    }

    private ManagedService.@Nullable Value known(Piece piece, Located<String> template) {
        ManagedService.Value value = target.variable(piece.text());
        if (value == null) {
            sink.report(ConnectionDiagnostics.unknownVariable(template, piece.text(), target.names()));
        }
        return value;
    }

    private String inText(Piece piece, Located<String> template) {
        ManagedService.Value value = known(piece, template);
        if (value instanceof ManagedService.SecretKey secret) {
            String name = Names.connectionVariable(flow.connection().name().value(), piece.text());
            add(name, new EnvironmentVariable.SecretKey(secret.secret(), secret.key()), template);
            return "$(" + name + ')';
        }
        return value == null ? "" : literal(((ManagedService.Text) value).text());
    }

    /** The author's own dollar before a variable stays one: two of them mean one, and would swallow a reference. */
    private static void closeDollar(StringBuilder text) {
        int start = text.length();
        while (start > 0 && text.charAt(start - 1) == '$') {
            start--;
        }
        if ((text.length() - start) % 2 == 1) {
            text.append('$');
        }
    }

    /** A value as Kubernetes gives it back: it would take {@code $(} for a reference and two dollars for one. */
    static String literal(String value) {
        if (value.indexOf('$') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char next = i + 1 < value.length() ? value.charAt(i + 1) : '$';
            text.append(c == '$' && (next == '$' || next == '(') ? "$$" : String.valueOf(c));
        }
        return text.toString();
    }
}
