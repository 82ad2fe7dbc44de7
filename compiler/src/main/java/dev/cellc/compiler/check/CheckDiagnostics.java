package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.BuildPlane;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.List;

/** The wording of this pass. */
final class CheckDiagnostics {
    private CheckDiagnostics() {}

    static Diagnostic illegalName(Located<String> name, String what, String use, String violation) {
        return Diagnostic.of(
                        DiagnosticCode.ILLEGAL_NAME,
                        name.span(),
                        "the name of " + what + " `" + name.value() + "` " + violation + ", which the names of its "
                                + use + " must not")
                .help("use lower-case letters, digits and `-`, starting with a letter, at most 63 characters");
    }

    static Diagnostic unknownPortName(
            PodContainer container, Span place, String asker, String name, List<String> known) {
        String ports = known.isEmpty() ? "it names none" : "it names `" + String.join("`, `", known) + '`';
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_PORT_NAME,
                        place,
                        "container `" + container.name() + "` names no port `" + name + "`, which its `" + asker
                                + "` asks")
                .help(
                        name.matches("[0-9]+")
                                ? "without quotes it is a number: `port: " + name + "`"
                                : "write the number of the port, or the name that the container gives it: " + ports);
    }

    static Diagnostic mountedByClass(Located<String> path, Located<String> mounted) {
        return Diagnostic.of(
                        DiagnosticCode.MOUNTS_OVERLAP,
                        path.span(),
                        "`" + path.value() + "` overlaps with what the class mounts at `" + mounted.value() + "`")
                .label(mounted.span(), "the class mounts this")
                .help("mount it at another path");
    }

    static Diagnostic reservedName(Located<String> environment) {
        return Diagnostic.of(
                        DiagnosticCode.ILLEGAL_NAME,
                        environment.span(),
                        "an environment cannot be called `" + environment.value()
                                + "`: that folder of the output is for something else")
                .help("give it another name");
    }

    static Diagnostic namespaceOfOther(Located<String> namespace, String organization) {
        return Diagnostic.of(
                        DiagnosticCode.NAMESPACE_OF_ANOTHER_ORGANIZATION,
                        namespace.span(),
                        "namespace `" + namespace.value() + "` belongs to organization `" + organization + "`")
                .help("organizations are kept apart: name a namespace of the platform");
    }

    static Diagnostic guardedElsewhere(String gateway, DataPlane plane, DataPlane other) {
        return Diagnostic.of(
                        DiagnosticCode.GUARDED_ELSEWHERE,
                        plane.name().span(),
                        "data plane `" + plane.name().value() + "` gives no `podPort` of gateway `" + gateway
                                + "`, so that the policy for data plane `"
                                + other.name().value() + "` would close it")
                .label(other.name().span(), "gives the `podPort` of that gateway")
                .help("give the same `podPort` in both, or in neither");
    }

    static Diagnostic sharedEgressGateway(DataPlane plane, DataPlane other, String organization) {
        return Diagnostic.of(
                        DiagnosticCode.SHARED_ORGANIZATION_GATEWAY,
                        plane.name().span(),
                        "data plane `" + plane.name().value() + "` leads calls out through a gateway of organization `"
                                + organization + "`, where each could call the hosts of the other")
                .label(other.name().span(), "its data plane")
                .help("give each organization on a cluster a `gateway.egress` of its own");
    }

    static Diagnostic sharedGateway(DataPlane plane, DataPlane other, String organization) {
        return Diagnostic.of(
                        DiagnosticCode.SHARED_ORGANIZATION_GATEWAY,
                        plane.name().span(),
                        "data plane `" + plane.name().value() + "` uses a gateway of organization `" + organization
                                + "`, by which endpoints are shown to one organization only")
                .label(other.name().span(), "its data plane")
                .help("give each organization on a cluster a `gateway.organization` of its own");
    }

    static Diagnostic buildsBesideWorkloads(BuildPlane builds, DataPlane workloads) {
        return Diagnostic.of(
                        DiagnosticCode.BUILDS_BESIDE_WORKLOADS,
                        builds.cluster().span(),
                        "builds run on cluster `" + builds.cluster().value() + "`, where workloads run too")
                .label(
                        workloads.cluster().span(),
                        "the cluster of data plane `" + workloads.name().value() + "`")
                .help(
                        "give builds a cluster of their own: they run privileged, and run code before anyone has seen it");
    }

    static Diagnostic illegalBuildNamespace(Located<String> organization, String namespace, String violation) {
        return Diagnostic.of(
                        DiagnosticCode.ILLEGAL_NAME,
                        organization.span(),
                        "the namespace `" + namespace + "` for the builds of organization `" + organization.value()
                                + "` " + violation)
                .help("shorten the name of the organization");
    }

    static Diagnostic illegalHost(Exposure exposure, String label, String violation) {
        return Diagnostic.of(
                        DiagnosticCode.ILLEGAL_NAME,
                        exposure.origin(),
                        "the host `" + exposure.entrance().hostName() + "` is not legal: `" + label + "` " + violation)
                .help("shorten the names of component and project, or mend the virtual host of the data plane");
    }

    static Diagnostic sharedNamespace(Cell second, Cell first) {
        return Diagnostic.of(
                        DiagnosticCode.NAME_COLLISION,
                        second.origins().get(0),
                        "project `" + second.id().project() + "` in environment `"
                                + second.id().environment() + "` and project `"
                                + first.id().project()
                                + "` in environment `" + first.id().environment() + "` give one namespace `"
                                + second.namespace() + "`")
                .label(first.origins().get(0), "the other project")
                .help("rename a project or an environment so that the joined names differ");
    }

    static Diagnostic operationsOverlap(Operation second, Operation first, boolean same) {
        String method = second.method() == null ? "" : second.method() + ' ';
        return Diagnostic.of(
                        DiagnosticCode.OPERATIONS_OVERLAP,
                        second.path().span(),
                        same
                                ? "operation `" + method + second.path().value() + "` is listed twice"
                                : "a request for `" + method + second.path().value() + "` can also mean `"
                                        + first.path().value() + "`, which has other rules")
                .label(first.path().span(), "the other operation")
                .help(
                        same
                                ? "keep one of them"
                                : "give both the same scopes and limits, or paths that cannot be the same");
    }

    static Diagnostic portOfTwoProtocols(Endpoint restricted, Endpoint other) {
        return Diagnostic.of(
                        DiagnosticCode.PORT_OF_TWO_PROTOCOLS,
                        other.name().span(),
                        "endpoints `" + restricted.name().value() + "` and `"
                                + other.name().value() + "` share port " + other.targetPort()
                                + " of the pods, where HTTP rules let nothing else through")
                .label(restricted.name().span(), "HTTP rules are made for this one")
                .help("serve them on ports of their own");
    }

    static Diagnostic contractIsVoid(Endpoint restricted, Endpoint other) {
        return Diagnostic.of(
                        DiagnosticCode.CONTRACT_IS_VOID,
                        other.name().span(),
                        "who calls endpoint `" + other.name().value() + "` may ask endpoint `"
                                + restricted.name().value() + "` for anything: they share port " + other.targetPort()
                                + " of the pods")
                .label(restricted.name().span(), "its contract is void for them")
                .help("give endpoint `" + other.name().value() + "` a `schema` too, or a port of its own");
    }
}
