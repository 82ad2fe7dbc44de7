package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ApiType;
import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.declaration.Header;
import dev.cellc.compiler.declaration.KeyRef;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.ConfigurationGroup;
import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The wording of this pass. */
final class ResolveDiagnostics {
    private ResolveDiagnostics() {}

    static Diagnostic duplicate(Kind kind, Located<String> second, Located<String> first) {
        return Diagnostic.of(
                        DiagnosticCode.DUPLICATE_DECLARATION,
                        second.span(),
                        kind.text() + " `" + second.value() + "` is declared twice")
                .label(first.span(), "first declared here")
                .help("rename one of them or remove it");
    }

    static Diagnostic unknown(Located<String> reference, Kind kind, Collection<String> names) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        reference.span(),
                        "there is no " + kind.text() + " `" + reference.value() + "`")
                .help(candidates(reference.value(), names, "no " + kind.text() + " is declared in this tree"));
    }

    static Diagnostic unknownComponent(Located<String> reference, ComponentId target, Collection<String> names) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        reference.span(),
                        "there is no Component `" + target.component() + "` in project `" + target.project() + "`")
                .help(candidates(target.component(), names, "the project has no components"));
    }

    static Diagnostic unknownTrack(Located<String> reference, ComponentId id, Collection<String> names) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        reference.span(),
                        "component `" + id.component() + "` has no DeploymentTrack `" + id.track() + "`")
                .help(candidates(id.track(), names, "declare it: a DeploymentTrack that is owned by the component"));
    }

    static Diagnostic trackHasNamesake(Located<String> track, ComponentId id, Tracks.Namesake namesake) {
        return Diagnostic.of(
                        DiagnosticCode.NAME_COLLISION,
                        track.span(),
                        id.described() + " and " + namesake.id().described() + " give objects of one name")
                .label(namesake.place(), "the other one")
                .help("names are joined with `-`: rename one so that the joined names differ");
    }

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
        return diagnostic.help(candidates(reference.value(), names, "the component has no Workload"));
    }

    static Diagnostic unknownOrganization(Header header, String name, Collection<String> names) {
        Located<String> place = header.namespace() == null ? header.name() : header.namespace();
        return Diagnostic.of(DiagnosticCode.UNKNOWN_REFERENCE, place.span(), "there is no Organization `" + name + "`")
                .help(candidates(name, names, "no Organization is declared"));
    }

    static Diagnostic unknownEndpoint(Located<String> reference, ComponentId target, Collection<String> names) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_ENDPOINT,
                        reference.span(),
                        target.described() + " has no endpoint `" + reference.value() + "`")
                .help(candidates(reference.value(), names, "its workload declares no endpoints"));
    }

    static Diagnostic wrongKind(Located<String> reference, Kind wanted, Kind found, Span place) {
        return Diagnostic.of(
                        DiagnosticCode.WRONG_KIND,
                        reference.span(),
                        "`" + reference.value() + "` is a " + found.text() + ", but a " + wanted.text() + " is needed")
                .label(place, "declared here")
                .help("name a " + wanted.text() + ", or declare one of this name");
    }

    static Diagnostic otherOrganization(Located<String> reference, Kind kind, Index.Entry found, String organization) {
        return Diagnostic.of(
                        DiagnosticCode.OTHER_ORGANIZATION,
                        reference.span(),
                        kind.text() + " `" + reference.value() + "` belongs to organization `" + found.organization()
                                + "`")
                .label(found.name().span(), "declared here")
                .help("organizations are kept apart: declare one in organization `" + organization + "`");
    }

    static Diagnostic missingOwner(Header header, String what, String field) {
        return Diagnostic.of(
                        DiagnosticCode.MISSING_OWNER,
                        header.name().span(),
                        header.kind().value() + " `" + header.name().value() + "` does not say which " + what
                                + " it belongs to")
                .help("add `spec.owner." + field + "` (or the label `openchoreo.dev/" + what + "`)");
    }

    static Diagnostic ownerConflict(String what, Located<String> label, Located<String> field) {
        return Diagnostic.of(
                        DiagnosticCode.OWNER_CONFLICT,
                        label.span(),
                        "the label says " + what + " `" + label.value() + "`, the declaration says `" + field.value()
                                + "`")
                .label(field.span(), "the declaration's " + what)
                .help("make them agree, or remove the label");
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

    static Diagnostic pipelineCycle(Span closing, List<String> cycle) {
        String first = cycle.get(0);
        return Diagnostic.of(
                        DiagnosticCode.PIPELINE_CYCLE,
                        closing,
                        cycle.size() == 1
                                ? "environment `" + first + "` is promoted to itself"
                                : "promotions go round in a circle: " + String.join(" -> ", cycle) + " -> " + first)
                .help("remove one of the promotions, so that there is a first environment");
    }

    static Diagnostic repeatedPromotion(Located<String> source, Located<String> target, Span first) {
        return Diagnostic.of(
                        DiagnosticCode.REPEATED_PROMOTION,
                        target.span(),
                        "the promotion from `" + source.value() + "` to `" + target.value() + "` is declared twice")
                .label(first, "first declared here")
                .help("keep one of them");
    }

    static Diagnostic notInPipeline(Located<String> environment, DeploymentPipeline pipeline) {
        List<String> names = pipeline.environments().stream()
                .map(other -> other.name().value())
                .toList();
        return Diagnostic.of(
                        DiagnosticCode.ENVIRONMENT_NOT_IN_PIPELINE,
                        environment.span(),
                        "environment `" + environment.value() + "` is not in pipeline `"
                                + pipeline.name().value() + "`")
                .label(pipeline.name().span(), "the pipeline of this component")
                .help(candidates(environment.value(), names, "the pipeline has no environments"));
    }

    static Diagnostic boundTwice(Index.Entry second, Index.Entry first, Environment environment) {
        return Diagnostic.of(
                        DiagnosticCode.BOUND_TWICE,
                        second.name().span(),
                        Objects.requireNonNull(second.owner()).described() + " has two bindings for environment `"
                                + environment.name().value() + "`")
                .label(first.name().span(), "the first one")
                .help("keep one of them");
    }

    static Diagnostic unknownKey(KeyRef reference, ConfigurationGroup group) {
        List<String> names =
                group.keys().stream().map(key -> key.name().value()).toList();
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_CONFIGURATION_KEY,
                        reference.key().span(),
                        "ConfigurationGroup `" + group.name().value() + "` has no key `"
                                + reference.key().value() + "`")
                .label(group.name().span(), "the group")
                .help(candidates(reference.key().value(), names, "the group has no keys"));
    }

    static Diagnostic outOfScope(Located<String> reference, Entries.Entry<Located<String>> limit) {
        return Diagnostic.of(
                        DiagnosticCode.OUT_OF_SCOPE,
                        reference.span(),
                        "ConfigurationGroup `" + reference.value() + "` is only for "
                                + limit.key().value() + " `" + limit.value().value() + "`")
                .label(limit.key().span(), "its scope")
                .help("use a group whose scope covers this component, or widen the scope");
    }

    static Diagnostic unknownScope(Located<String> key, List<String> scopes) {
        return Diagnostic.of(DiagnosticCode.UNKNOWN_WORD, key.span(), "there is no scope `" + key.value() + "`")
                .help(candidates(key.value(), scopes, ""));
    }

    static Diagnostic repeatedKey(Located<String> key, Span first) {
        return Diagnostic.of(
                        DiagnosticCode.REPEATED_CONFIGURATION_VALUE,
                        key.span(),
                        "key `" + key.value() + "` is declared twice in this group")
                .label(first, "first declared here")
                .help("the first counts: merge the two lists of values");
    }

    static Diagnostic repeatedValue(
            Located<String> key, String environment, Located<String> text, ConfigurationGroup.Entry first) {
        return Diagnostic.of(
                        DiagnosticCode.REPEATED_CONFIGURATION_VALUE,
                        text.span(),
                        "key `" + key.value() + "` has two values for environment `" + environment + "`")
                .label(first.text().span(), "the first one")
                .help("the first counts: keep one value for each environment");
    }

    static Diagnostic unknownEnvironmentGroup(Located<String> reference, Collection<String> names) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        reference.span(),
                        "there is no environment group `" + reference.value() + "` in this ConfigurationGroup")
                .help(candidates(reference.value(), names, "the group declares no `environmentGroups`"));
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

    static Diagnostic inlineCredentials(Located<String> place, String what) {
        return Diagnostic.of(DiagnosticCode.INLINE_CREDENTIALS, place.span(), "a " + what + " is written into Git")
                .hiding(place.span())
                .help("keep it in a Secret and name that in `secretRef`");
    }

    /** The nearest name; else all of them, if they are few; else what to say when there are none. */
    static String candidates(String text, Collection<String> names, String none) {
        String near = NearNames.nearest(text, names);
        if (near != null) {
            return "did you mean `" + near + "`?";
        }
        if (names.isEmpty()) {
            return none;
        }
        List<String> shown = new ArrayList<>(names).subList(0, Math.min(8, names.size()));
        String list =
                String.join(", ", shown.stream().map(name -> "`" + name + "`").toList());
        return "there " + (names.size() == 1 ? "is " : "are ") + list + (names.size() > 8 ? ", …" : "");
    }
}
