package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.ExternalCall;
import dev.cellc.compiler.cell.GatewayCall;
import dev.cellc.compiler.cell.ManagedCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.declaration.Capabilities.NetworkPolicyApi;
import dev.cellc.compiler.declaration.ConnectionParams.Protocol;
import dev.cellc.compiler.declaration.ConnectionParams.Via;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.ManagedService;
import dev.cellc.compiler.naming.Names;
import org.jspecify.annotations.Nullable;

/** Connections that no component answers → flows, in one environment. */
final class OutsideCalls {
    private final Environment environment;
    private final DataPlane plane;
    private final DiagnosticSink sink;

    OutsideCalls(Environment environment, DiagnosticSink sink) {
        this.environment = environment;
        this.plane = environment.dataPlane();
        this.sink = sink;
    }

    @Nullable ManagedCall managed(Connection connection, Connection.Managed target) {
        ManagedService.Instance instance = target.service().in(environment);
        if (instance == null) {
            sink.report(ConnectionDiagnostics.missingInstance(target, environment));
            return null;
        }
        return new ManagedCall(connection, target.service(), instance);
    }

    @Nullable Outgoing external(ComponentId consumer, Connection connection, Connection.Outside target) {
        if (target.via().value() == Via.DIRECT) {
            return new ExternalCall(connection, target, null);
        }
        return target.destination() instanceof Destination.Domain host
                ? byGateway(consumer, connection, target, host)
                : bySource(connection, target);
    }

    /** What is called by its address keeps it on the way: a gateway proxy tells hosts apart by name. */
    private @Nullable ExternalCall bySource(Connection connection, Connection.Outside target) {
        DataPlane.EgressGateway gateway = plane.egressGateway();
        if (plane.networkTarget().api() != NetworkPolicyApi.CILIUM) {
            sink.report(EgressDiagnostics.noCilium(connection, target, plane));
            return null;
        }
        if (gateway == null || gateway.sourceAddress() == null) {
            sink.report(EgressDiagnostics.noSourceAddress(connection, target, plane));
            return null;
        }
        return new ExternalCall(connection, target, gateway.sourceAddress());
    }

    private @Nullable GatewayCall byGateway(
            ComponentId consumer, Connection connection, Connection.Outside target, Destination.Domain host) {
        DataPlane.EgressGateway gateway = plane.egressGateway();
        if (gateway == null) {
            sink.report(EgressDiagnostics.noGateway(connection, target, plane));
        } else if (!plane.gatewayTarget().envoyGateway()) {
            sink.report(EgressDiagnostics.noApiGateway(connection, target, plane));
        } else if (target.protocol() == Protocol.HTTPS && plane.gatewayTarget().backendTlsVersion() == null) {
            sink.report(EgressDiagnostics.noBackendTls(connection, target, plane));
        } else {
            String name = environment.name().value();
            return new GatewayCall(
                    consumer,
                    Names.namespace(consumer.organization(), consumer.project(), name),
                    connection,
                    target,
                    host,
                    gateway,
                    Names.egressPath(consumer, name, connection.name().value()));
        }
        return null;
    }
}
