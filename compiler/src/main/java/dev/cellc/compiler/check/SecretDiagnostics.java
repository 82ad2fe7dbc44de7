package dev.cellc.compiler.check;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.Environment;
import java.util.Objects;

/** The wording about secrets, which never repeats one. */
final class SecretDiagnostics {
    private static final String HELP =
            "keep it in the vault and name its `vaultKey` in a ConfigurationGroup, or take it"
                    + " from a Secret by `secretRef`";

    private SecretDiagnostics() {}

    static Diagnostic plaintext(PlaintextSecret secret) {
        return Diagnostic.of(DiagnosticCode.PLAINTEXT_SECRET, secret.place(), what(secret) + " written in plain text")
                .hiding(secret.value().span())
                .help(HELP);
    }

    static Diagnostic forbidden(PlaintextSecret secret, Environment environment) {
        var forbidden = Objects.requireNonNull(environment.constraints().forbidPlaintextSecrets());
        String message = what(secret) + " written in plain text, which environment `"
                + environment.name().value() + "` forbids";
        return Diagnostic.of(DiagnosticCode.FORBIDDEN_SECRET, secret.place(), message)
                .hiding(secret.value().span())
                .label(forbidden.span(), "forbidden here")
                .help(HELP);
    }

    private static String what(PlaintextSecret secret) {
        String named = secret.name() == null ? "this" : '`' + secret.name().text() + '`';
        return named + " looks like " + (secret.looks() == null ? "a secret" : secret.looks());
    }
}
