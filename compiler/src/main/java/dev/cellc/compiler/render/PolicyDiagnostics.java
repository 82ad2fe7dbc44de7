package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.declaration.RestPolicy.AuthenticationType;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.diagnostic.Severity;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.List;

/** The wording of this pass where it concerns policies of APIs. */
final class PolicyDiagnostics {
    private PolicyDiagnostics() {}

    static Diagnostic missing(Located<AuthenticationType> type, String what, String help) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_POLICY,
                        type.span(),
                        "authentication by `" + type.value().text() + "` has no " + what)
                .help("add " + help);
    }

    static Diagnostic missingKeys(Located<AuthenticationType> type, Environment environment) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_POLICY,
                        type.span(),
                        "authentication by `" + type.value().text()
                                + "` has no keys to check tokens with in environment `"
                                + environment.name().value() + "`")
                .label(environment.name().span(), "the environment has no key set either")
                .help("add `jwt.jwks`, or `gateway.security.remoteJwks.uri` to the Environment");
    }

    static Diagnostic noApiKeys(Located<AuthenticationType> type, DataPlane plane, int since) {
        return Diagnostic.of(
                        DiagnosticCode.CANNOT_PROTECT,
                        type.span(),
                        "Envoy Gateway 1." + plane.gatewayTarget().envoyGatewayMinor() + " of data plane `"
                                + plane.name().value() + "` does not know API keys")
                .label(plane.name().span(), "the data plane")
                .help("say `capabilities.apiGatewayVersion: \"1." + since
                        + "\"` or newer in the DataPlane when it is installed, or authenticate otherwise");
    }

    static Diagnostic scopesWithoutToken(Operation operation, Exposure exposure) {
        return Diagnostic.of(
                        DiagnosticCode.CANNOT_PROTECT,
                        operation.path().span(),
                        "operation `" + operation.path().value() + "` asks for scopes, but class `"
                                + exposure.api().apiClass().name().value() + "` asks for no token")
                .label(exposure.api().apiClass().name().span(), "the class")
                .help("give the API a class with authentication by `jwt`");
    }

    static Diagnostic tooManyScopes(Span place, int most) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_POLICY, place, "a gateway asks a token for no more than " + most + " scopes")
                .help("define a scope that stands for several of them");
    }

    static Diagnostic longScope(Span place, int longest) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_POLICY,
                        place,
                        "a gateway compares no scope of more than " + longest + " characters")
                .help("shorten it");
    }

    static Diagnostic noPolicyForStreams(Located<?> demand, Exposure exposure) {
        return Diagnostic.of(
                        DiagnosticCode.CANNOT_PROTECT,
                        demand.span(),
                        "class `" + exposure.api().apiClass().name().value() + "` asks for what no route of API `"
                                + exposure.api().name().value() + "` can check: it carries no HTTP")
                .label(exposure.api().name().span(), "the API")
                .help("give the API a class without policies, and protect the endpoint itself");
    }

    static Diagnostic noGrpcPolicy(Located<?> demand, Exposure exposure) {
        return Diagnostic.of(
                        DiagnosticCode.CANNOT_PROTECT,
                        demand.span(),
                        "class `" + exposure.api().apiClass().name().value() + "` protects REST APIs only, but API `"
                                + exposure.api().name().value() + "` is gRPC")
                .label(exposure.api().name().span(), "the API")
                .help("say in `grpcPolicy` of the class what holds for gRPC, if need be `grpcPolicy: {}`");
    }

    static Diagnostic noApiGateway(Located<?> demand, DataPlane plane) {
        return Diagnostic.of(
                        DiagnosticCode.CANNOT_PROTECT,
                        demand.span(),
                        "data plane `" + plane.name().value() + "` has no API gateway that could enforce this")
                .label(plane.name().span(), "says `apiGateway: none`")
                .help("give the API a class without policies, or install Envoy Gateway");
    }

    static Diagnostic noOperations(Operation operation, DataPlane plane) {
        return Diagnostic.of(
                        DiagnosticCode.CANNOT_PROTECT,
                        operation.path().span(),
                        "data plane `" + plane.name().value()
                                + "` has no API gateway that could route single operations")
                .label(plane.name().span(), "the data plane")
                .help("publish the API as a whole, or install Envoy Gateway");
    }

    static Diagnostic beyondTarget(Span place, String what, DataPlane plane) {
        return Diagnostic.of(
                        DiagnosticCode.BEYOND_TARGET,
                        place,
                        what + " is lost: data plane `" + plane.name().value() + "` has no API gateway that carries it")
                .as(plane.gatewayTarget().strict() ? Severity.ERROR : DiagnosticCode.BEYOND_TARGET.severity())
                .label(plane.name().span(), "says `apiGateway: none`")
                .help("remove it, or install Envoy Gateway");
    }

    static Diagnostic noTlsListener(Span demand, Exposure exposure) {
        String gateway = exposure.gateway().name();
        return Diagnostic.of(
                        DiagnosticCode.CANNOT_PROTECT,
                        demand,
                        "gateway `" + gateway + "` has no HTTPS listener that API `"
                                + exposure.api().name().value() + "` could be kept to")
                .label(exposure.origin(), "published here")
                .help(
                        "declare what the platform set up there: `listeners: [{name: https, protocol: HTTPS}]` below `spec.gateway."
                                + exposure.level().text() + "` of the DataPlane");
    }

    static Diagnostic weakListener(Span demand, Exposure exposure, String version) {
        return Diagnostic.of(
                        DiagnosticCode.CANNOT_PROTECT,
                        demand,
                        "no HTTPS listener of gateway `" + exposure.gateway().name() + "` is known to refuse TLS below "
                                + version)
                .label(exposure.origin(), "published here")
                .help("set it up with a ClientTrafficPolicy, and say `minTLSVersion: \"" + version
                        + "\"` at the listener in the DataPlane");
    }

    static Diagnostic unknownTransformation(Located<String> word, String what, List<String> words) {
        String near = NearNames.nearest(word.value(), words);
        String all =
                String.join(", ", words.stream().map(name -> "`" + name + "`").toList());
        return Diagnostic.of(
                        DiagnosticCode.CANNOT_MEDIATE, word.span(), "there is no " + what + " `" + word.value() + "`")
                .help(near == null ? "there are " + all : "did you mean `" + near + "`?");
    }

    static Diagnostic bodyTransformation(Located<String> action) {
        return Diagnostic.of(
                        DiagnosticCode.CANNOT_MEDIATE,
                        action.span(),
                        "`" + action.value() + "` changes the body, which no route can do")
                .help("change headers only, or let the component do it");
    }

    static Diagnostic bodyFields(Located<String> field) {
        return Diagnostic.of(
                        DiagnosticCode.NOT_RENDERED,
                        field.span(),
                        "`fields` are not carried out: they are of the body, which no route can change")
                .help("change headers only, or let the component do it");
    }

    static Diagnostic badTransformation(Located<String> place, String what, String help) {
        return Diagnostic.of(DiagnosticCode.CANNOT_MEDIATE, place.span(), what).help(help);
    }

    static Diagnostic requestsWidened(Endpoint endpoint, Request prefix, List<String> paths) {
        return Diagnostic.of(
                        DiagnosticCode.REQUESTS_WIDENED,
                        place(endpoint),
                        "everything that begins with `" + prefix.pathText()
                                + "` is let through to endpoint `"
                                + endpoint.name().value()
                                + "`: longer expressions are too long for the proxy")
                .help("shorten `" + String.join("`, `", paths) + "`");
    }

    static Diagnostic pathWithoutRule(Endpoint endpoint, String path) {
        return Diagnostic.of(
                        DiagnosticCode.PATH_WITHOUT_RULE,
                        place(endpoint),
                        "no HTTP rule can be made for `" + path + "` of endpoint `"
                                + endpoint.name().value() + "`: its first segment is too long for the proxy already")
                .help("shorten the segment, or leave out the contract: all requests are let through then");
    }

    private static Span place(Endpoint endpoint) {
        return endpoint.contract() == null
                ? endpoint.name().span()
                : endpoint.contract().span();
    }
}
