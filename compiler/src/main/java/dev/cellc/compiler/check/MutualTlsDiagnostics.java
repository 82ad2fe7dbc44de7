package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.List;

/** The wording of this pass about mutual TLS. */
final class MutualTlsDiagnostics {
    /** Where a mesh of ztunnel sends everything. */
    private static final String TUNNEL = "ztunnel takes all traffic to port 15008";

    private MutualTlsDiagnostics() {}

    static String name(ComponentId component) {
        return "component `" + component.project() + '/' + component.component() + "`";
    }

    private static Span place(Call call) {
        Located<Boolean> mtls = call.connection().settings().mtls();
        return mtls == null ? call.connection().name().span() : mtls.span();
    }

    private static String connection(Call call) {
        return "connection `" + call.connection().name().value() + "`";
    }

    private static String ends(Call call) {
        return name(call.consumer()) + " could not call " + name(call.endpoint().component());
    }

    static Diagnostic isVoid(Call call, Cell cell) {
        return Diagnostic.of(
                        DiagnosticCode.MUTUAL_TLS_IS_VOID,
                        place(call),
                        "`mtls: true` of " + connection(call)
                                + " proves nothing: the cell is open, and everything in it" + " may call "
                                + name(call.endpoint().component()) + " without")
                .label(cell.boundary().place(), "the project of the cell")
                .help("say `cell: {internalTraffic: declared}` there");
    }

    static Diagnostic noTcp(Call call) {
        return Diagnostic.of(
                        DiagnosticCode.MUTUAL_TLS_STOPS_CALLS,
                        place(call),
                        "`mtls: true` of " + connection(call) + " cannot be kept: endpoint `"
                                + call.endpoint().name().value() + "` of "
                                + name(call.endpoint().component()) + " is UDP, and ztunnel carries TCP only")
                .label(call.endpoint().name().span(), "the endpoint")
                .help("remove `mtls`, or call an endpoint by TCP");
    }

    static Diagnostic closedCell(Call call, Cell cell) {
        return Diagnostic.of(
                        DiagnosticCode.MUTUAL_TLS_STOPS_CALLS,
                        place(call),
                        ends(call) + " with `mtls: true`: " + TUNNEL + ", and the policies of this cell permit port "
                                + call.endpoint().targetPort() + " only")
                .label(cell.boundary().place(), "the boundary of the cell")
                .help("say `internalTraffic: open` there, or give the data plane `mtls: cilium-authentication`");
    }

    static Diagnostic acrossCells(Call call) {
        return Diagnostic.of(
                        DiagnosticCode.MUTUAL_TLS_STOPS_CALLS,
                        place(call),
                        ends(call) + " with `mtls: true`: " + TUNNEL + ", and the policies between cells permit port "
                                + call.endpoint().targetPort() + " only")
                .label(call.endpoint().name().span(), "the endpoint")
                .help("remove `mtls`, or give the data plane `mtls: cilium-authentication`");
    }

    static Diagnostic betweenEnrolled(Call call) {
        return Diagnostic.of(
                        DiagnosticCode.MUTUAL_TLS_STOPS_CALLS,
                        place(call),
                        ends(call) + " any more: both cells have connections with `mtls: true`, " + TUNNEL
                                + ", and the policies between cells permit port "
                                + call.endpoint().targetPort() + " only")
                .label(call.endpoint().name().span(), "the endpoint")
                .help("do without `mtls` in one of the cells: the namespace is in the mesh as a whole");
    }

    static Diagnostic besideOthers(Call call, List<String> others) {
        return Diagnostic.of(
                        DiagnosticCode.ENROLLED_BESIDE_OTHERS,
                        place(call),
                        "`mtls: true` of " + connection(call) + " takes every pod of its cell into a mesh that "
                                + String.join(", ", others) + (others.size() == 1 ? " is" : " are") + " not in")
                .help("Cilium supports calls in which both ends are in it: try the others, or do without `mtls` here");
    }
}
