package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;

/** The wording about who reaches endpoints. */
final class ReachDiagnostics {
    private ReachDiagnostics() {}

    static Diagnostic unreachable(Endpoint endpoint) {
        return Diagnostic.of(
                        DiagnosticCode.UNREACHABLE_ENDPOINT,
                        endpoint.name().span(),
                        "nobody can reach " + described(endpoint)
                                + ": no connection calls it, and no gateway leads to it")
                .help("declare a connection to it, publish it, or remove it");
    }

    static Diagnostic exposedFurtherThanUsed(Endpoint endpoint, Span visibility) {
        return Diagnostic.of(
                        DiagnosticCode.EXPOSED_FURTHER_THAN_USED,
                        visibility,
                        described(endpoint)
                                + " is visible to the whole organization, but only its own project calls it")
                .help("take `organization` from its `visibility` unless somebody comes through the gateway");
    }

    static Diagnostic namedWithoutConnection(Located<String> variable, String host, ComponentDeployment deployment) {
        return Diagnostic.of(
                        DiagnosticCode.NAMED_WITHOUT_CONNECTION,
                        variable.span(),
                        "`" + variable.value() + "` names `" + host + "`, and no connection of "
                                + deployment.component().described() + " leads there: network policies drop its calls")
                .help("declare a connection: to the component, or to a ManagedService that is `inCluster` there");
    }

    private static String described(Endpoint endpoint) {
        return "endpoint `" + endpoint.name().value() + "` of "
                + endpoint.component().described();
    }
}
