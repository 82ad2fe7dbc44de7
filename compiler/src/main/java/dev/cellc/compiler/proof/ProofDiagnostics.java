package dev.cellc.compiler.proof;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.resource.Resource;

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

    static Diagnostic policyRefused(Resource policy, String reason) {
        return Diagnostic.of(
                        DiagnosticCode.POLICY_REFUSED,
                        policy.origin().spans().get(0),
                        "Cilium would refuse the " + policy.id().kind() + " `"
                                + policy.id().name() + "`: " + reason)
                .help("mend it: a policy that is refused protects nothing, and only the log of the agent says so");
    }

    static Diagnostic fieldDropped(Resource policy, String dropped) {
        return Diagnostic.of(
                        DiagnosticCode.POLICY_REFUSED,
                        policy.origin().spans().get(0),
                        dropped + " in the " + policy.id().kind() + " `"
                                + policy.id().name() + "`: it would be dropped, and the rule would allow more")
                .help("mend it: Cilium takes the policy without the field, and nobody is told");
    }
}
