package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.ExternalCall;
import dev.cellc.compiler.cell.ManagedCall;
import dev.cellc.compiler.declaration.ProjectDeclaration.Egress;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;

/** The wording of this pass about what network policies can say. */
final class NetworkDiagnostics {
    private NetworkDiagnostics() {}

    static Diagnostic noWordForHost(ExternalCall call, Destination.Domain domain, DataPlane plane) {
        return noWord(
                        call.target().written().span(),
                        "connection `" + call.connection().name().value() + "` calls `" + domain.name() + "` by name",
                        plane)
                .help("give the addresses as `cidr`, or run Cilium there");
    }

    static Diagnostic noWordForService(ManagedCall call, Destination.Domain domain, DataPlane plane) {
        return noWord(
                        call.connection().name().span(),
                        "connection `" + call.connection().name().value() + "` calls service `"
                                + call.service().name().value() + "` by the name `" + domain.name() + "`",
                        plane)
                .label(call.service().name().span(), "the service")
                .help("give the instance `cidrs` or `inCluster`, or run Cilium there");
    }

    static Diagnostic noWordForOutside(Located<Egress> egress, DataPlane plane) {
        return noWord(egress.span(), "`egress: open` permits what is outside the cluster, and no pods", plane)
                .help("declare the connections: to many networks, `0.0.0.0/0` would be the pods of other cells too");
    }

    static Diagnostic everyAddress(ExternalCall call, DataPlane plane) {
        return noWord(
                        call.target().written().span(),
                        "connection `" + call.connection().name().value()
                                + "` calls every address outside the cluster, and no pods",
                        plane)
                .help("give the ranges that are called, or run Cilium there");
    }

    private static Diagnostic noWord(Span place, String what, DataPlane plane) {
        return Diagnostic.of(
                        DiagnosticCode.NO_WORD_FOR_PEER,
                        place,
                        what + ", which a NetworkPolicy on data plane `"
                                + plane.name().value() + "` cannot say")
                .label(plane.name().span(), "its `networkPolicy` is `kubernetes`");
    }
}
