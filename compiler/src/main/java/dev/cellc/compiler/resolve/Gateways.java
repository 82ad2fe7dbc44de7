package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.DataPlaneDeclaration;
import dev.cellc.compiler.declaration.EgressGatewayRef;
import dev.cellc.compiler.declaration.GatewayRef;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.IpRange;
import dev.cellc.compiler.naming.Hosts;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves the gateways of one data plane. */
final class Gateways {
    private static final String NAMESPACE = "openchoreo-data-plane";
    private static final int HTTP = 80;

    /** Envoy Gateway's pods listen above the privileged ports. */
    private static final int PRIVILEGED = 1024;

    private static final int ABOVE = 10_000;

    /** The configuration of the proxies, rate limits, and code that they load; as the chart of Envoy Gateway has it. */
    private static final List<Integer> CONTROLLER_PORTS = List.of(18000, 18001, 18002);

    private static final List<DataPlane.Label> CONTROLLER_LABELS =
            List.of(new DataPlane.Label("control-plane", "envoy-gateway"));

    private final DataPlaneDeclaration.@Nullable PlatformPods controller;
    private final DiagnosticSink sink;

    Gateways(DataPlaneDeclaration.@Nullable PlatformPods controller, DiagnosticSink sink) {
        this.controller = controller;
        this.sink = sink;
    }

    DataPlane.Gateway gateway(String name, @Nullable GatewayRef reference, Located<String> host) {
        if (reference == null) {
            return new DataPlane.Gateway(name, NAMESPACE, null, host.value(), null, controller(NAMESPACE), List.of());
        }
        String namespace = namespace(reference.namespace());
        return new DataPlane.Gateway(
                reference.name().value(),
                namespace,
                value(reference.sectionName()),
                host.value(),
                value(reference.podPort()),
                controller(namespace),
                reference.listeners().stream().map(Gateways::listener).toList());
    }

    DataPlane.@Nullable EgressGateway egress(@Nullable EgressGatewayRef reference) {
        if (reference == null) {
            return null;
        }
        String name = reference.name().value();
        String namespace = namespace(reference.namespace());
        int port = reference.port() == null ? HTTP : reference.port().value();
        return new DataPlane.EgressGateway(
                name,
                namespace,
                value(reference.sectionName()),
                reference.host() == null
                        ? Hosts.serviceHost(name, namespace)
                        : reference.host().value(),
                port,
                reference.podPort() == null
                        ? podPort(port)
                        : reference.podPort().value(),
                reference.podPort() != null,
                controller(namespace),
                sourceAddress(reference.sourceAddress()));
    }

    private static int podPort(int port) {
        return port < PRIVILEGED ? port + ABOVE : port;
    }

    private DataPlane.@Nullable SourceAddress sourceAddress(EgressGatewayRef.@Nullable SourceAddress declared) {
        if (declared == null) {
            return null;
        }
        if (IpRange.of(declared.address().value()) == null) {
            sink.report(ConnectionDiagnostics.notAnAddress(declared.address()));
        }
        return new DataPlane.SourceAddress(declared.address().value(), PlatformPods.labels(declared.nodeLabels()));
    }

    /** The controller runs beside the proxies, unless the platform says where. */
    private DataPlane.PlatformPods controller(String namespace) {
        return PlatformPods.of(controller, new DataPlane.PlatformPods(namespace, CONTROLLER_LABELS, CONTROLLER_PORTS));
    }

    private static DataPlane.Listener listener(GatewayRef.Listener listener) {
        return new DataPlane.Listener(
                listener.name().value(),
                listener.protocol().value(),
                value(listener.podPort()),
                value(listener.minTLSVersion()));
    }

    private static String namespace(@Nullable Located<String> declared) {
        return declared == null ? NAMESPACE : declared.value();
    }

    private static <T> @Nullable T value(@Nullable Located<T> located) {
        return located == null ? null : located.value();
    }
}
