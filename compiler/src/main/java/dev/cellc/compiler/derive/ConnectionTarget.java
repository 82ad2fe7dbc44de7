package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.declaration.EndpointType;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template of a connection may speak of: {@code {{ .host }}} or {@code {{host}}}, and so on. */
record ConnectionTarget(String host, int port, String scheme, String basePath) {
    private static final List<String> VARIABLES = List.of("basePath", "host", "port", "scheme", "uri", "url");

    static ConnectionTarget of(Call call) {
        Endpoint endpoint = call.endpoint();
        String service = Names.service(endpoint.component());
        return new ConnectionTarget(
                Names.serviceHost(service, call.providerNamespace()),
                endpoint.port(),
                scheme(endpoint.type(), endpoint.port()),
                endpoint.basePath());
    }

    private static String scheme(EndpointType type, int port) {
        return switch (type) {
            case GRPC -> "grpc";
            case WEBSOCKET -> "ws";
            case HTTP, REST, GRAPHQL -> port == 443 || port == 8443 ? "https" : "http";
            case TCP, UDP, TLS -> "";
        };
    }

    /** Scheme, host, port and base path; the port is left out where the scheme implies it. */
    private String uri() {
        boolean implied = (scheme.equals("http") && port == 80) || (scheme.equals("https") && port == 443);
        String authority = implied ? host : host + ':' + port;
        return scheme.isEmpty() ? authority : scheme + "://" + authority + basePath;
    }

    private @Nullable String variable(String name) {
        return switch (name) {
            case "host" -> host;
            case "port" -> Integer.toString(port);
            case "scheme" -> scheme;
            case "basePath" -> basePath;
            case "uri", "url" -> uri();
            default -> null;
        };
    }

    /** Replaces every variable; an unknown one or an open brace is reported. */
    String fill(Located<String> template, DiagnosticSink sink) {
        String text = template.value();
        StringBuilder result = new StringBuilder();
        int at = 0;
        int open;
        while ((open = text.indexOf("{{", at)) >= 0) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                sink.report(DeriveDiagnostics.openTemplate(template));
                break;
            }
            String name = name(text.substring(open + 2, close));
            String value = variable(name);
            if (value == null) {
                sink.report(DeriveDiagnostics.unknownVariable(template, name, VARIABLES));
            }
            result.append(text, at, open).append(value == null ? "" : value);
            at = close + 2;
        }
        return result.append(text, at, text.length()).toString();
    }

    private static String name(String inner) {
        String name = inner.strip();
        return name.startsWith(".") ? name.substring(1) : name;
    }
}
