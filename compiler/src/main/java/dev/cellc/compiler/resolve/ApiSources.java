package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ApiDeclaration;
import dev.cellc.compiler.declaration.ApiType;
import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.RestApi;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.OutsideTarget;
import dev.cellc.compiler.model.PublishedApi.OfEndpoint;
import dev.cellc.compiler.model.PublishedApi.OfTarget;
import dev.cellc.compiler.model.PublishedApi.Source;
import dev.cellc.compiler.source.Located;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an API object leads to: an endpoint if its component is a Service, an outside target if it is an APIProxy. */
final class ApiSources {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** Names that only the cluster, or only the gateway itself, knows. */
    private static final List<String> INSIDE = List.of("localhost", "local", "svc");

    private static final String LOOPBACK = "127.";

    private ApiSources() {}

    /** What an API publishes, or null and a diagnostic. */
    static @Nullable Source of(ApiDeclaration api, ComponentDeclaration component, DiagnosticSink sink) {
        Located<ComponentDeclaration.Type> type = component.spec().type();
        if (type != null && type.value() == ComponentDeclaration.Type.API_PROXY) {
            return ofProxy(api, type, sink);
        }
        if (type != null && !servesApis(type.value())) {
            sink.report(ApiDiagnostics.nothingToPublish(api, component, type));
            return null;
        }
        if (api.spec().target() != null) {
            sink.report(ApiDiagnostics.targetOfService(api.spec().target().url(), component));
            return null;
        }
        RestApi.Backend backend = backend(api);
        return new OfEndpoint(api.spec().endpoint(), backend == null ? null : backend.port());
    }

    private static boolean servesApis(ComponentDeclaration.Type type) {
        return switch (type) {
            case SERVICE, API_PROXY, WEBHOOK, EVENT_HANDLER -> true;
            case WEB_APPLICATION, SCHEDULED_TASK, MANUAL_TASK, TEST_RUNNER -> false;
        };
    }

    private static @Nullable Source ofProxy(
            ApiDeclaration api, Located<ComponentDeclaration.Type> type, DiagnosticSink sink) {
        ApiDeclaration.Spec spec = api.spec();
        RestApi.Backend backend = backend(api);
        if (spec.endpoint() != null) {
            sink.report(ApiDiagnostics.endpointOfProxy(spec.endpoint().span(), type));
        } else if (backend != null) {
            sink.report(ApiDiagnostics.endpointOfProxy(backend.port().span(), type));
        } else if (spec.target() == null) {
            sink.report(ApiDiagnostics.missingTarget(api, type));
        } else if (!isHttp(spec.type().value())) {
            sink.report(ApiDiagnostics.proxyType(spec.type()));
        } else {
            OutsideTarget target = target(spec.target().url(), sink);
            return target == null ? null : new OfTarget(target);
        }
        return null;
    }

    private static boolean isHttp(ApiType type) {
        return switch (type) {
            case REST, HTTP, GRAPHQL, WEBSOCKET -> true;
            case GRPC, TCP, UDP -> false;
        };
    }

    private static RestApi.@Nullable Backend backend(ApiDeclaration api) {
        return api.spec().rest() == null ? null : api.spec().rest().backend();
    }

    private static @Nullable OutsideTarget target(Located<String> url, DiagnosticSink sink) {
        URI uri = parsed(url.value());
        String host = uri == null || uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (uri != null && uri.getRawUserInfo() != null) {
            sink.report(ApiDiagnostics.targetWithUser(url.span()));
            return null;
        }
        if (uri == null || host.isEmpty() || host.startsWith("[")) {
            sink.report(ApiDiagnostics.unusableTarget(url));
            return null;
        }
        boolean tls = uri.getScheme().equals("https");
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? HTTPS_PORT : HTTP_PORT;
        String path = Paths.checked(new Located<>(uri.getRawPath(), url.span()), sink);
        OutsideTarget target = new OutsideTarget(tls, host, port, path, url.span());
        if (INSIDE.stream().anyMatch(end -> host.equals(end) || host.endsWith('.' + end))
                || host.startsWith(LOOPBACK)) {
            sink.report(ApiDiagnostics.insideTarget(url));
            return null;
        }
        if (tls && target.isAddress()) {
            sink.report(ApiDiagnostics.namelessTarget(url));
            return null;
        }
        return target;
    }

    private static @Nullable URI parsed(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
