package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.EndpointSpec;
import dev.cellc.compiler.declaration.EndpointSpec.ProtocolOptions;
import dev.cellc.compiler.declaration.EndpointType;
import dev.cellc.compiler.declaration.Entries.Entry;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Endpoints with their defaults filled in; options that their protocol does not have are reported. */
final class EndpointResolver {
    private final DiagnosticSink sink;

    EndpointResolver(DiagnosticSink sink) {
        this.sink = sink;
    }

    Endpoint endpoint(Entry<EndpointSpec> entry, ComponentId id) {
        EndpointSpec spec = entry.value();
        int port = spec.port().value();
        ProtocolOptions options =
                spec.protocolOptions() == null ? null : spec.protocolOptions().value();
        if (options != null) {
            check(options, spec.type());
        }
        return new Endpoint(
                id,
                entry.key(),
                spec.type().value(),
                port,
                spec.targetPort() == null ? port : spec.targetPort().value(),
                spec.basePath() == null ? "" : Paths.checked(spec.basePath(), sink),
                spec.visibility(),
                options,
                contract(spec));
    }

    /** The interface description, if it is one of such an endpoint. */
    private @Nullable Located<String> contract(EndpointSpec spec) {
        EndpointSpec.Schema schema = spec.schema();
        if (schema == null || schema.content() == null || schema.type() == null) {
            return schema == null ? null : schema.content();
        }
        List<String> forms = forms(spec.type().value());
        if (forms.isEmpty() || forms.contains(schema.type().value().toLowerCase(Locale.ROOT))) {
            return schema.content();
        }
        sink.report(ApiDiagnostics.foreignSchema(schema.type(), spec.type()));
        return null;
    }

    /** What interface descriptions of a protocol are called, in lower case; none: nobody knows. */
    private static List<String> forms(EndpointType type) {
        return switch (type) {
            case HTTP, REST -> List.of("rest", "http", "openapi", "swagger");
            case GRPC -> List.of("grpc", "proto", "protobuf");
            case GRAPHQL -> List.of("graphql", "sdl");
            case WEBSOCKET, TCP, UDP, TLS -> List.of();
        };
    }

    private void check(ProtocolOptions options, Located<EndpointType> type) {
        EndpointType protocol = type.value();
        if (!options.grpcServices().isEmpty() && protocol != EndpointType.GRPC) {
            idle(options.grpcServices().get(0).span(), "grpcServices", type);
        }
        if (isTrue(options.subscriptions()) && protocol != EndpointType.GRAPHQL) {
            idle(options.subscriptions(), "subscriptions", type);
        }
        if (isTrue(options.http2()) && (!isHttp(protocol) || protocol == EndpointType.WEBSOCKET)) {
            idle(options.http2(), "http2", type);
        }
        if (!isHttp(protocol)) {
            idle(options.requestTimeout(), "requestTimeout", type);
            idle(options.idleTimeout(), "idleTimeout", type);
        }
        if (isHttp(protocol)) {
            idle(options.listener(), "listener", type);
        }
    }

    private static boolean isTrue(@Nullable Located<Boolean> flag) {
        return flag != null && flag.value();
    }

    private static boolean isHttp(EndpointType type) {
        return switch (type) {
            case HTTP, REST, GRPC, GRAPHQL, WEBSOCKET -> true;
            case TCP, UDP, TLS -> false;
        };
    }

    private void idle(@Nullable Located<?> option, String name, Located<EndpointType> type) {
        if (option != null) {
            idle(option.span(), name, type);
        }
    }

    private void idle(Span place, String name, Located<EndpointType> type) {
        sink.report(ApiDiagnostics.idleOption(place, name, type));
    }
}
