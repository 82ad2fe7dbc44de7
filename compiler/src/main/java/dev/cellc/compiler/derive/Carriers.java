package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.GatewayCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.declaration.Capabilities.Mtls;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.diagnostic.Severity;
import dev.cellc.compiler.model.ConnectionSettings;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/**
 * What a connection asks for and nothing on the way can enforce: direct calls meet no proxy, so containers are told
 * and the author is warned, or refused by a strict data plane.
 */
final class Carriers {
    private final Outgoing flow;
    private final DataPlane plane;
    private final DiagnosticSink sink;

    private Carriers(Outgoing flow, DataPlane plane, DiagnosticSink sink) {
        this.flow = flow;
        this.plane = plane;
        this.sink = sink;
    }

    static void check(Outgoing flow, DataPlane plane, DiagnosticSink sink) {
        ConnectionSettings settings = flow.connection().settings();
        Carriers carriers = new Carriers(flow, plane, sink);
        if (!(flow instanceof GatewayCall)) {
            carriers.check("timeout", settings.timeout());
            carriers.check("retries", settings.retries());
            carriers.check("circuitBreaker", settings.circuitBreaker());
        }
        if (settings.mtls() != null) {
            carriers.checkMutualTls(settings.mtls());
        }
    }

    private void check(String setting, @Nullable Located<?> value) {
        if (value != null) {
            report(ConnectionDiagnostics.notEnforced(flow.connection(), setting, value.span(), plane));
        }
    }

    /** Calls between components are judged with their cells. */
    private void checkMutualTls(Located<Boolean> mtls) {
        if (plane.networkTarget().mtls() == Mtls.NONE) {
            report(ConnectionDiagnostics.noMutualTls(flow.connection(), mtls, plane));
        } else if (!(flow instanceof Call)) {
            report(ConnectionDiagnostics.noMutualTlsBeyond(flow.connection(), mtls));
        }
    }

    private void report(Diagnostic diagnostic) {
        sink.report(plane.gatewayTarget().strict() ? diagnostic.as(Severity.ERROR) : diagnostic);
    }
}
