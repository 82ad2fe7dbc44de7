package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ApiType;
import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The wording of what is wrong with the parts of a component: what realises it, its workloads and their endpoints. */
final class PartDiagnostics {
    private PartDiagnostics() {}

    static Diagnostic unknownWorkload(
            Located<String> reference, ComponentId id, Collection<String> names, Index.@Nullable Entry foreign) {
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.UNKNOWN_REFERENCE,
                reference.span(),
                id.described() + " has no Workload `" + reference.value() + "`");
        if (foreign != null && foreign.owner() != null) {
            return diagnostic
                    .label(
                            foreign.name().span(),
                            "belongs to " + foreign.owner().described())
                    .help("name a Workload of the same component and track");
        }
        return diagnostic.help(
                ResolveDiagnostics.candidates(reference.value(), names, "the component has no Workload"));
    }

    static Diagnostic unknownEndpoint(Located<String> reference, ComponentId target, Collection<String> names) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_ENDPOINT,
                        reference.span(),
                        target.described() + " has no endpoint `" + reference.value() + "`")
                .help(ResolveDiagnostics.candidates(reference.value(), names, "its workload declares no endpoints"));
    }

    static Diagnostic apiIsNoEndpoint(Located<String> api, ComponentId target, Endpoint meant) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_ENDPOINT,
                        api.span(),
                        target.described() + " has no endpoint `" + api.value() + "`")
                .label(meant.name().span(), "has port " + meant.port())
                .help("an API is called like the endpoint that it publishes: `"
                        + meant.name().value() + "`");
    }

    static Diagnostic typeMismatch(Index.Entry realiser, Located<ComponentDeclaration.Type> type) {
        String kind = realiser.declaration().header().kind().value();
        return Diagnostic.of(
                        DiagnosticCode.TYPE_MISMATCH,
                        realiser.declaration().header().kind().span(),
                        "a component of type `" + type.value().text() + "` cannot be realised by a " + kind)
                .label(type.span(), "the component's type")
                .help("make the component's type and the kind of this declaration agree");
    }

    static Diagnostic realisedTwice(Index.Entry second, Index.Entry first, ComponentId id) {
        return Diagnostic.of(DiagnosticCode.REALISED_TWICE, second.name().span(), id.described() + " is realised twice")
                .label(
                        first.name().span(),
                        "realised by this "
                                + first.declaration().header().kind().value())
                .help("keep one Service, WebApplication or ScheduledTask for each component");
    }

    static Diagnostic notRealised(Located<String> place, ComponentId id) {
        return Diagnostic.of(
                        DiagnosticCode.NOT_REALISED,
                        place.span(),
                        id.described() + " is deployed nowhere: nothing realises it")
                .help("add a Service, WebApplication or ScheduledTask that it owns");
    }

    static Diagnostic waitingForBuild(Located<String> workload, ComponentId id) {
        return Diagnostic.of(
                        DiagnosticCode.WAITING_FOR_BUILD,
                        workload.span(),
                        id.described() + " is waiting for a build: there is no Workload `" + workload.value() + "` yet")
                .help("the build writes the Workload; until then the component is deployed nowhere");
    }

    static Diagnostic apiTypeMismatch(Located<ApiType> type, Endpoint endpoint) {
        return Diagnostic.of(
                        DiagnosticCode.API_MISMATCH,
                        type.span(),
                        "an API of type `" + type.value().text() + "` cannot be served by endpoint `"
                                + endpoint.name().value() + "` of type `"
                                + endpoint.type().text() + "`")
                .label(endpoint.name().span(), "the endpoint")
                .help("make the types agree");
    }

    static Diagnostic apiPortMismatch(Located<Integer> port, Endpoint endpoint) {
        return Diagnostic.of(
                        DiagnosticCode.API_MISMATCH,
                        port.span(),
                        "port " + port.value() + " is not the port of endpoint `"
                                + endpoint.name().value() + "`")
                .label(endpoint.name().span(), "serves port " + endpoint.port())
                .help("write `port: " + endpoint.port() + "`");
    }

    static Diagnostic portLeadsTwice(Endpoint endpoint, Endpoint first) {
        return Diagnostic.of(
                        DiagnosticCode.API_MISMATCH,
                        endpoint.name().span(),
                        "port " + endpoint.port() + " leads to pod port " + endpoint.targetPort() + " here and to "
                                + first.targetPort() + " in endpoint `"
                                + first.name().value() + "`")
                .label(first.name().span(), "the other endpoint")
                .help("give each endpoint a `port` of its own");
    }

    static Diagnostic endpointOfTask(Endpoint endpoint) {
        return Diagnostic.of(
                        DiagnosticCode.NO_EFFECT,
                        endpoint.name().span(),
                        "endpoint `" + endpoint.name().value() + "` has no effect: a scheduled task serves nobody")
                .help("remove it, or make the component a Service");
    }

    static Diagnostic noContainers(Span place, ComponentId id) {
        return Diagnostic.of(
                        DiagnosticCode.MISSING_FIELD, place, "the workload of " + id.described() + " has no containers")
                .help("add `containers` with at least an `image` for `main`");
    }

    static Diagnostic variableSetTwice(Located<String> key, Span first) {
        return Diagnostic.of(
                        DiagnosticCode.VARIABLE_SET_TWICE,
                        key.span(),
                        "variable `" + key.value() + "` is set twice in this container")
                .label(first, "first set here")
                .help("keep one of them");
    }
}
