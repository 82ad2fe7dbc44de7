package dev.cellc.compiler.proof;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.resource.Printed;

/** The wording of this pass. */
final class ProofDiagnostics {
    private ProofDiagnostics() {}

    static Diagnostic policyChangesTraffic(Difference difference, Printed template) {
        String policy = template.resource().id().kind() + " `"
                + template.resource().id().name() + '`';
        return Diagnostic.of(
                        DiagnosticCode.POLICY_CHANGES_TRAFFIC,
                        template.resource().origin().spans().get(0),
                        policy + " changes who can reach whom: " + difference.described())
                .help("declare it instead, by a connection, an endpoint's `visibility` or the project's `cell`");
    }
}
