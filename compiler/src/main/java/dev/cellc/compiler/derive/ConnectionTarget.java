package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.ExternalCall;
import dev.cellc.compiler.cell.GatewayCall;
import dev.cellc.compiler.cell.ManagedCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.declaration.ConnectionParams.Protocol;
import dev.cellc.compiler.declaration.EndpointType;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.IpRange;
import dev.cellc.compiler.model.ManagedService;
import dev.cellc.compiler.model.ManagedService.Output;
import dev.cellc.compiler.naming.Hosts;
import dev.cellc.compiler.naming.Names;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the templates of a connection may speak of; {@code host} is null where no single one is called. */
record ConnectionTarget(
        @Nullable String host,
        int port,
        String scheme,
        String basePath,
        @Nullable String type,
        List<Output> outputs) {
    private static final List<String> NAMES = List.of("basePath", "host", "port", "scheme", "type", "uri", "url");

    private ConnectionTarget(@Nullable String host, int port, String scheme, String basePath) {
        this(host, port, scheme, basePath, null, List.of());
    }

    static ConnectionTarget of(Outgoing flow) {
        if (flow instanceof Call call) {
            return of(call.endpoint(), call.providerNamespace());
        }
        if (flow instanceof GatewayCall call) {
            DataPlane.EgressGateway gateway = call.gateway();
            return new ConnectionTarget(gateway.host(), gateway.port(), "http", call.path());
        }
        return flow instanceof ManagedCall managed ? of(managed) : of((ExternalCall) flow);
    }

    private static ConnectionTarget of(Endpoint endpoint, String namespace) {
        String host = Hosts.serviceHost(Names.service(endpoint.component()), namespace);
        return new ConnectionTarget(host, endpoint.port(), scheme(endpoint), endpoint.basePath());
    }

    private static ConnectionTarget of(ExternalCall call) {
        String scheme = scheme(call.target().protocol());
        return new ConnectionTarget(
                host(call.target().destination()), call.target().port(), scheme, "");
    }

    private static ConnectionTarget of(ManagedCall call) {
        ManagedService.Instance instance = call.instance();
        return new ConnectionTarget(
                instance.host().value(), instance.port(), "", "", call.service().type(), instance.outputs());
    }

    /** A pattern or a range of addresses is no host that could be called. */
    private static @Nullable String host(Destination destination) {
        if (destination instanceof Destination.Domain domain) {
            return domain.isPattern() ? null : domain.name();
        }
        IpRange range = ((Destination.Addresses) destination).ranges().get(0);
        return range.isSingle() ? range.address() : null;
    }

    private static String scheme(Endpoint endpoint) {
        EndpointType type = endpoint.type();
        return switch (type) {
            case GRPC -> "grpc";
            case WEBSOCKET -> "ws";
            case HTTP, REST, GRAPHQL -> endpoint.port() == 443 || endpoint.port() == 8443 ? "https" : "http";
            case TCP, UDP, TLS -> "";
        };
    }

    private static String scheme(Protocol protocol) {
        return switch (protocol) {
            case HTTP -> "http";
            case HTTPS -> "https";
            case GRPC -> "grpc";
            case TCP, UDP, TLS -> "";
        };
    }

    /** Scheme, host, port and base path; the port is left out where the scheme implies it. */
    private @Nullable String uri() {
        if (host == null) {
            return null;
        }
        boolean implied = (scheme.equals("http") && port == 80) || (scheme.equals("https") && port == 443);
        String literal = host.indexOf(':') < 0 ? host : '[' + host + ']';
        String authority = implied ? literal : literal + ':' + port;
        return scheme.isEmpty() ? authority : scheme + "://" + authority + basePath;
    }

    /** The value of a variable, or null where there is none of the name. */
    ManagedService.@Nullable Value variable(String name) {
        for (Output output : outputs) {
            if (output.name().value().equals(name)) {
                return output.value();
            }
        }
        String text = switch (name) {
            case "basePath" -> basePath;
            case "host" -> host;
            case "port" -> Integer.toString(port);
            case "scheme" -> scheme;
            case "type" -> type;
            case "uri", "url" -> uri();
            default -> null;
        };
        return text == null ? null : new ManagedService.Text(text);
    }

    /** Of all variables there are, sorted. */
    List<String> names() {
        SortedSet<String> names = new TreeSet<>();
        for (String name : NAMES) {
            if (variable(name) != null) {
                names.add(name);
            }
        }
        outputs.forEach(output -> names.add(output.name().value()));
        return List.copyOf(names);
    }
}
