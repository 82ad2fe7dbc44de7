package dev.cellc.compiler.derive;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.diagnostic.Severity;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.OutsideTarget;
import dev.cellc.compiler.model.PublishedApi;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.List;

/** The wording of this pass where it concerns gateways. */
final class ExposureDiagnostics {
    private ExposureDiagnostics() {}

    static Diagnostic noEndpoint(PublishedApi api, Environment environment) {
        Span place = api.source() instanceof PublishedApi.OfEndpoint reference && reference.name() != null
                ? reference.name().span()
                : api.name().span();
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_ENDPOINT,
                        place,
                        "API `" + api.name().value() + "` has no endpoint in environment `"
                                + environment.name().value() + "`")
                .help("deploy a version that has it, or end the APIBinding there");
    }

    static Diagnostic badContract(Located<String> contract, Span user, String use, String what) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_CONTRACT, contract.span(), "the OpenAPI document of this endpoint " + what)
                .label(user, use)
                .help("mend the document, or leave it out and list `operations` in an API");
    }

    static Diagnostic noRouteKind(Endpoint endpoint, Span place, DataPlane plane) {
        DataPlane.GatewayTarget target = plane.gatewayTarget();
        String type = endpoint.type().text();
        return Diagnostic.of(
                        DiagnosticCode.BEYOND_TARGET,
                        place,
                        "Gateway API 1." + target.gatewayApiMinor() + " of data plane `"
                                + plane.name().value() + "` has no " + type + "Route in its standard channel")
                .as(Severity.ERROR)
                .label(endpoint.name().span(), "an endpoint of type `" + type + "`")
                .help("raise `capabilities.gatewayApi` of the data plane, or set its `channel` to `experimental`");
    }

    static Diagnostic noOutsideBackend(OutsideTarget target, DataPlane plane) {
        return Diagnostic.of(
                        DiagnosticCode.BEYOND_TARGET,
                        target.span(),
                        "data plane `" + plane.name().value() + "` has no API gateway that leads out of the cluster")
                .as(Severity.ERROR)
                .label(plane.name().span(), "says `apiGateway: none`")
                .help("install Envoy Gateway with its Backend API switched on");
    }

    static Diagnostic noBackendTls(OutsideTarget target, DataPlane plane) {
        return Diagnostic.of(
                        DiagnosticCode.BEYOND_TARGET,
                        target.span(),
                        "Gateway API 1." + plane.gatewayTarget().gatewayApiMinor() + " of data plane `"
                                + plane.name().value()
                                + "` cannot speak TLS to a host: it has no BackendTLSPolicy in its"
                                + " standard channel")
                .as(Severity.ERROR)
                .label(plane.name().span(), "the data plane")
                .help("raise `capabilities.gatewayApi` to `\"1.4\"`, or set its `channel` to `experimental`");
    }

    static Diagnostic unknownListener(
            Located<String> listener, Endpoint endpoint, DataPlane.Gateway gateway, List<String> names) {
        String near = NearNames.nearest(listener.value(), names);
        String type = endpoint.type().text();
        return Diagnostic.of(
                        DiagnosticCode.NO_LISTENER,
                        listener.span(),
                        "gateway `" + gateway.name() + "` has no listener `" + listener.value() + "` of protocol `"
                                + type + "`")
                .help(
                        near == null
                                ? "add it to `listeners` of the gateway in the DataPlane"
                                : "did you mean `" + near + "`?");
    }

    static Diagnostic noListener(Endpoint endpoint, Span place, DataPlane.Gateway gateway, List<String> names) {
        String type = endpoint.type().text();
        String all =
                String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
        return Diagnostic.of(
                        DiagnosticCode.NO_LISTENER,
                        place,
                        names.isEmpty()
                                ? "gateway `" + gateway.name() + "` has no listener for endpoint `"
                                        + endpoint.name().value() + "` of type `" + type + "`"
                                : "gateway `" + gateway.name() + "` has several listeners of protocol `" + type + "`")
                .label(endpoint.name().span(), "the endpoint")
                .help(
                        names.isEmpty()
                                ? "declare one in the DataPlane: `listeners: [{name: …, protocol: " + type + "}]`"
                                : "name one in `protocolOptions.listener`: " + all);
    }

    static Diagnostic notAtOrganizationGateway(Endpoint endpoint, Span place) {
        return Diagnostic.of(
                        DiagnosticCode.NO_EFFECT,
                        place,
                        "the organization's gateway has no listener for endpoint `"
                                + endpoint.name().value() + "` of type `"
                                + endpoint.type().text() + "`")
                .label(endpoint.name().span(), "the endpoint")
                .help("connections of other projects do reach it");
    }
}
