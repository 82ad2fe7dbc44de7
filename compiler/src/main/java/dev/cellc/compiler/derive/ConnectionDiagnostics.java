package dev.cellc.compiler.derive;

import dev.cellc.compiler.declaration.EndpointType;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.List;

/** The wording of this pass for what connections say beside their target. */
final class ConnectionDiagnostics {
    private ConnectionDiagnostics() {}

    static Diagnostic openTemplate(Located<String> template) {
        return Diagnostic.of(DiagnosticCode.BAD_CONNECTION_TEMPLATE, template.span(), "`{{` is not closed by `}}`")
                .help("write a variable as `{{ .host }}`");
    }

    static Diagnostic unknownVariable(Located<String> template, String name, List<String> variables) {
        String near = NearNames.nearest(name, variables);
        return Diagnostic.of(
                        DiagnosticCode.BAD_CONNECTION_TEMPLATE,
                        template.span(),
                        "there is no variable `" + name + "` in the templates of this connection")
                .help(
                        near == null
                                ? "the variables are `" + String.join("`, `", variables) + "`"
                                : "did you mean `" + near + "`?");
    }

    static Diagnostic variableTaken(Located<?> asked, String name) {
        return Diagnostic.of(
                        DiagnosticCode.VARIABLE_SET_TWICE,
                        asked.span(),
                        "this sets the variable `" + name + "`, which the container has already")
                .help("rename the variable of the container, or the connection");
    }

    static Diagnostic missingInstance(Connection.Managed target, Environment environment) {
        String name = environment.name().value();
        return Diagnostic.of(
                        DiagnosticCode.MISSING_INSTANCE,
                        target.reference().span(),
                        "ManagedService `" + target.reference().value() + "` has no instance for environment `" + name
                                + "`")
                .label(target.service().name().span(), "the service")
                .help("add an instance for `" + name + "`: this component is deployed there");
    }

    static Diagnostic notEnforced(Connection connection, String setting, Span place, DataPlane plane) {
        return Diagnostic.of(
                        DiagnosticCode.NOT_CARRIED,
                        place,
                        "nothing on data plane `" + plane.name().value() + "` enforces `" + setting
                                + "` of connection `" + connection.name().value() + "`")
                .help(
                        "no proxy is on the way of a direct call: the containers are told, and have to keep it themselves");
    }

    static Diagnostic noMutualTls(Connection connection, Located<Boolean> mtls, DataPlane plane) {
        return Diagnostic.of(
                        DiagnosticCode.NOT_CARRIED,
                        mtls.span(),
                        "`mtls: true` of connection `" + connection.name().value() + "` cannot be kept: data plane `"
                                + plane.name().value() + "` has no `capabilities.mtls`")
                .help("encryption by the cluster's network (WireGuard, IPsec) proves nodes, not components");
    }

    static Diagnostic noMutualTlsBeyond(Connection connection, Located<Boolean> mtls) {
        return Diagnostic.of(
                        DiagnosticCode.NOT_CARRIED,
                        mtls.span(),
                        "`mtls: true` of connection `" + connection.name().value()
                                + "` cannot be kept: what it calls is no component")
                .help("use TLS in the client: the network proves only who the components are");
    }

    static Diagnostic notStrict(Span place, DataPlane plane) {
        return Diagnostic.of(
                        DiagnosticCode.NOT_CARRIED,
                        place,
                        "`internalTraffic: strict` is no more than `declared` on data plane `"
                                + plane.name().value() + "`, whose network policies hold no HTTP rules")
                .label(plane.name().span(), "the data plane")
                .help("say `capabilities: {l7: \"on\"}` there, or `declared` here");
    }

    static Diagnostic noContract(Endpoint endpoint, DataPlane plane) {
        boolean isWebSocket = endpoint.type() == EndpointType.WEBSOCKET;
        return Diagnostic.of(
                        DiagnosticCode.UNRESTRICTED_ENDPOINT,
                        endpoint.name().span(),
                        "endpoint `" + endpoint.name().value()
                                + "` answers every request of its callers, though its cell is `strict`"
                                + (isWebSocket
                                        ? ": HTTP rules of Cilium 1."
                                                + plane.networkTarget().ciliumMinor() + " break WebSocket"
                                        : ": it has no contract"))
                .help(
                        isWebSocket
                                ? "say `cilium: \"1.19\"` in the capabilities of the data plane once it runs there"
                                : "give it a `schema` that lists what it answers");
    }
}
