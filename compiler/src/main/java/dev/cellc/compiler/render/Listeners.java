package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.declaration.GatewayRef.ListenerProtocol;
import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.declaration.RestPolicy.IpSecurity;
import dev.cellc.compiler.declaration.RestPolicy.TlsVersion;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane.Listener;
import dev.cellc.compiler.source.Located;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The listener that a route for HTTP or gRPC is attached to: one that demands TLS, where the class does. */
final class Listeners {
    private Listeners() {}

    /** Null: the Gateway as a whole. */
    static @Nullable String of(Exposure exposure, RestPolicy policy, DiagnosticSink sink) {
        String usual = exposure.gateway().sectionName();
        IpSecurity security =
                policy.security() == null ? null : policy.security().value();
        if (security == null) {
            return usual;
        }
        Located<TlsVersion> least = security.minTLSVersion();
        Located<Boolean> required = security.requireTLS();
        if (least == null && (required == null || !required.value())) {
            return usual;
        }
        List<Listener> secure = exposure.gateway().listeners().stream()
                .filter(listener -> listener.protocol() == ListenerProtocol.HTTPS)
                .sorted(Comparator.comparing(listener -> !listener.name().equals(usual)))
                .toList();
        List<Listener> fit =
                secure.stream().filter(listener -> demands(listener, least)).toList();
        if (!fit.isEmpty()) {
            return fit.get(0).name();
        }
        if (!secure.isEmpty() && least != null) {
            sink.report(PolicyDiagnostics.weakListener(
                    least.span(), exposure, least.value().text()));
        } else {
            Located<?> demand = least != null ? least : required;
            sink.report(PolicyDiagnostics.noTlsListener(demand == null ? exposure.origin() : demand.span(), exposure));
        }
        return usual;
    }

    private static boolean demands(Listener listener, @Nullable Located<TlsVersion> least) {
        return least == null
                || (listener.minTlsVersion() != null && listener.minTlsVersion().compareTo(least.value()) >= 0);
    }
}
