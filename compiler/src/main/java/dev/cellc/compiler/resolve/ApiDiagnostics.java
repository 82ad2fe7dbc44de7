package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ApiBindingDeclaration;
import dev.cellc.compiler.declaration.ApiDeclaration;
import dev.cellc.compiler.declaration.ApiType;
import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.EndpointType;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;

/** The wording of this pass where it concerns APIs. */
final class ApiDiagnostics {
    private ApiDiagnostics() {}

    static Diagnostic badPath(Located<String> path, String violation) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_PATH,
                        path.span(),
                        "the path `" + path.value() + "` " + violation + ", which no gateway can match")
                .help("write a plain path such as `/v1/orders`");
    }

    static Diagnostic ambiguousApi(Located<String> name) {
        return Diagnostic.of(
                        DiagnosticCode.AMBIGUOUS_API,
                        name.span(),
                        "several components have an API `" + name.value() + "`")
                .help("add `owner` with `projectName` and `componentName`");
    }

    static Diagnostic boundTwice(ApiBindingDeclaration second, ApiBindingDeclaration first) {
        return Diagnostic.of(
                        DiagnosticCode.BOUND_TWICE,
                        second.header().name().span(),
                        "API `" + second.spec().apiName().value() + "` has two bindings for environment `"
                                + second.spec().environmentName().value() + "`")
                .label(first.header().name().span(), "the first one")
                .help("keep one of them");
    }

    static Diagnostic publishedNowhere(ApiDeclaration api, DeploymentPipeline pipeline) {
        Located<String> only = api.spec().environmentName();
        String name = api.header().name().value();
        String environment = only != null
                ? only.value()
                : pipeline.environments().get(0).name().value();
        return Diagnostic.of(
                        DiagnosticCode.PUBLISHED_NOWHERE,
                        api.header().name().span(),
                        "API `" + name + "` is published nowhere: no APIBinding brings it to environment `"
                                + environment + "`")
                .help("add an APIBinding for `" + environment + "`");
    }

    static Diagnostic noLevel(Located<String> name) {
        return Diagnostic.of(
                        DiagnosticCode.PUBLISHED_NOWHERE,
                        name.span(),
                        "API `" + name.value() + "` is published nowhere: it lists no gateway")
                .help("add `exposeLevels: [Organization]` or `[Public]` to `rest`, or `visibility` to the endpoint");
    }

    static Diagnostic otherEnvironment(ApiBindingDeclaration binding, Located<String> only) {
        Located<String> environment = binding.spec().environmentName();
        return Diagnostic.of(
                        DiagnosticCode.API_CONTRADICTION,
                        environment.span(),
                        "API `" + binding.spec().apiName().value() + "` is only for environment `" + only.value()
                                + "`, not for `" + environment.value() + "`")
                .label(only.span(), "the API's environment")
                .help("remove the API's `environmentName`, or bind it there");
    }

    static Diagnostic nothingToPublish(ApiDeclaration api, ComponentDeclaration component, Located<?> type) {
        return Diagnostic.of(
                        DiagnosticCode.API_CONTRADICTION,
                        api.header().kind().span(),
                        "an API cannot publish component `"
                                + component.header().name().value() + "`, which serves no APIs")
                .label(type.span(), "the component's type")
                .help("remove the API; web applications are published by the `visibility` of their endpoints");
    }

    static Diagnostic missingTarget(ApiDeclaration api, Located<?> type) {
        return Diagnostic.of(
                        DiagnosticCode.API_CONTRADICTION,
                        api.header().name().span(),
                        "API `" + api.header().name().value() + "` of an APIProxy does not say where it leads")
                .label(type.span(), "the component's type")
                .help("add `target` with the `url` of the outside host");
    }

    static Diagnostic endpointOfProxy(Span place, Located<?> type) {
        return Diagnostic.of(
                        DiagnosticCode.API_CONTRADICTION, place, "an APIProxy has no endpoints that an API could name")
                .label(type.span(), "the component's type")
                .help("remove it: `target` alone says where the API leads");
    }

    static Diagnostic proxyType(Located<ApiType> type) {
        return Diagnostic.of(
                        DiagnosticCode.API_CONTRADICTION,
                        type.span(),
                        "an APIProxy cannot carry an API of type `"
                                + type.value().text() + "`")
                .help("make it `REST`, `HTTP`, `GraphQL` or `Websocket`");
    }

    static Diagnostic proxyWithoutApi(Located<String> component) {
        return Diagnostic.of(
                        DiagnosticCode.NOT_REALISED,
                        component.span(),
                        "APIProxy `" + component.value() + "` leads nowhere: no API belongs to it")
                .help("add an API that it owns, with a `target`");
    }

    static Diagnostic targetOfService(Located<String> url, ComponentDeclaration component) {
        return Diagnostic.of(
                        DiagnosticCode.API_CONTRADICTION,
                        url.span(),
                        "component `" + component.header().name().value()
                                + "` is no APIProxy, so its APIs cannot lead to an outside target")
                .help("name an `endpoint` instead, or make a component of type APIProxy");
    }

    static Diagnostic unusableTarget(Located<String> url) {
        return Diagnostic.of(
                        DiagnosticCode.API_CONTRADICTION, url.span(), "the address `" + url.value() + "` names no host")
                .help("write an address such as `https://api.example.com/v1`");
    }

    static Diagnostic targetWithUser(Span place) {
        return Diagnostic.of(DiagnosticCode.API_CONTRADICTION, place, "this address names a user, and maybe a password")
                .help("remove what stands before the `@`; callers or components present credentials, not addresses");
    }

    static Diagnostic insideTarget(Located<String> url) {
        return Diagnostic.of(
                        DiagnosticCode.API_CONTRADICTION,
                        url.span(),
                        "the address `" + url.value() + "` is not outside the cluster")
                .help("publish an endpoint of that component instead, by an API of its own");
    }

    static Diagnostic namelessTarget(Located<String> url) {
        return Diagnostic.of(
                        DiagnosticCode.API_CONTRADICTION,
                        url.span(),
                        "the certificate behind `" + url.value() + "` cannot be checked: there is no host name in it")
                .help("write the host's name");
    }

    static Diagnostic pathVersion(Located<String> version, Located<ApiType> type) {
        return Diagnostic.of(
                        DiagnosticCode.API_CONTRADICTION,
                        version.span(),
                        "an API of type `" + type.value().text() + "` cannot state its version in the path")
                .help("use `versioning: {in: header, header: X-API-Version}`, or name the version in the gRPC package");
    }

    static Diagnostic notOfType(Span place, String what, Located<ApiType> type) {
        return Diagnostic.of(
                        DiagnosticCode.API_CONTRADICTION,
                        place,
                        "an API of type `" + type.value().text() + "` has no " + what)
                .label(type.span(), "the API's type")
                .help("remove it");
    }

    static Diagnostic badGrpcOperation(Located<String> path) {
        return Diagnostic.of(
                        DiagnosticCode.API_CONTRADICTION, path.span(), "`" + path.value() + "` names no gRPC method")
                .help("write `/package.Service/Method`, or `/package.Service` for all methods, without an HTTP method");
    }

    static Diagnostic idleVersioning(Span place, String what, String why) {
        return Diagnostic.of(DiagnosticCode.NO_EFFECT, place, "`" + what + "` has no effect " + why)
                .help("remove it");
    }

    static Diagnostic idleOption(Span place, String option, Located<EndpointType> type) {
        return Diagnostic.of(
                        DiagnosticCode.NO_EFFECT,
                        place,
                        "`" + option + "` has no effect on an endpoint of type `"
                                + type.value().text() + "`")
                .label(type.span(), "the endpoint's type")
                .help("remove it");
    }

    static Diagnostic foreignSchema(Located<String> form, Located<EndpointType> type) {
        return Diagnostic.of(
                        DiagnosticCode.NO_EFFECT,
                        form.span(),
                        "a schema of type `" + form.value() + "` has no effect on an endpoint of type `"
                                + type.value().text() + "`")
                .label(type.span(), "the endpoint's type")
                .help("make the two agree, or leave out the schema's type");
    }

    static Diagnostic declaredTwice(Located<String> key, Located<String> api, ComponentId id) {
        return Diagnostic.of(
                        DiagnosticCode.DUPLICATE_DECLARATION,
                        key.span(),
                        "API `" + key.value() + "` of component `" + id.component() + "` is declared twice")
                .label(api.span(), "declared as an API of its own here")
                .help("keep one of them");
    }

    static Diagnostic noSingleEndpoint(Located<String> api, ComponentId id) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_ENDPOINT,
                        api.span(),
                        "API `" + api.value() + "` does not say which endpoint of component `" + id.component()
                                + "` it publishes")
                .help("add `endpoint` with the name of one");
    }

    static Diagnostic noEndpointOnPort(Located<Integer> port, ComponentId id) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_ENDPOINT,
                        port.span(),
                        "component `" + id.component() + "` has no endpoint on port " + port.value())
                .help("write the port of an endpoint, or name one in `endpoint`");
    }
}
