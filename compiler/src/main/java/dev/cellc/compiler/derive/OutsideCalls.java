package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.ExternalCall;
import dev.cellc.compiler.cell.ManagedCall;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.ManagedService;
import org.jspecify.annotations.Nullable;

/** Connections that no component answers → flows, per environment. */
final class OutsideCalls {
    private OutsideCalls() {}

    static @Nullable ManagedCall managed(
            Connection connection, Connection.Managed target, Environment environment, DiagnosticSink sink) {
        ManagedService.Instance instance = target.service().in(environment);
        if (instance == null) {
            sink.report(ConnectionDiagnostics.missingInstance(target, environment));
            return null;
        }
        return new ManagedCall(connection, target.service(), instance);
    }

    static ExternalCall external(
            Connection connection, Connection.Outside target, Environment environment, DiagnosticSink sink) {
        return new ExternalCall(connection, target);
    }
}
