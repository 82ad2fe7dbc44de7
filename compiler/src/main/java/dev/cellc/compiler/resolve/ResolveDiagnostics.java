package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Header;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The wording of what is wrong with references, owners, pipelines and bindings. */
final class ResolveDiagnostics {
    private static final List<String> SHIPPED_CLASSES = List.of(
            "default-with-circuit-breaker", "default-with-cors", "default-with-jwt-auth", "default-with-rate-limit");

    private ResolveDiagnostics() {}

    static Diagnostic duplicate(Kind kind, Located<String> second, Located<String> first) {
        return Diagnostic.of(
                        DiagnosticCode.DUPLICATE_DECLARATION,
                        second.span(),
                        kind.text() + " `" + second.value() + "` is declared twice")
                .label(first.span(), "first declared here")
                .help("rename one of them or remove it");
    }

    /** {@code none} is what to say where there are no names. */
    static Diagnostic unknown(Located<String> reference, Kind kind, Collection<String> names, String none) {
        return Diagnostic.of(
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        reference.span(),
                        "there is no " + kind.text() + " `" + reference.value() + "`")
                .help(
                        isShipped(kind, reference.value())
                                ? "OpenChoreo's Helm chart installs it, and nothing outside of the tree is read: declare it"
                                : candidates(reference.value(), names, none));
    }

    /** Whether an installation of OpenChoreo has it: another class in its place might leave an API open. */
    private static boolean isShipped(Kind kind, String name) {
        return kind == Kind.API_CLASS && SHIPPED_CLASSES.contains(name);
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

    static Diagnostic unknownOrganization(Header header, String name, Collection<String> names) {
        Located<String> place = header.namespace() == null ? header.name() : header.namespace();
        return Diagnostic.of(DiagnosticCode.UNKNOWN_REFERENCE, place.span(), "there is no Organization `" + name + "`")
                .help(candidates(name, names, "no Organization could be read"));
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

    static Diagnostic missingOwner(Header header) {
        return Diagnostic.of(
                        DiagnosticCode.MISSING_OWNER,
                        header.name().span(),
                        header.kind().value() + " `" + header.name().value()
                                + "` does not say which component of which project it belongs to")
                .help("add `spec.owner` with `projectName` and `componentName` (or the labels `openchoreo.dev/project`"
                        + " and `openchoreo.dev/component`)");
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

    static Diagnostic tooFewApprovers(Located<String> target, Located<Integer> minimum, List<String> people) {
        return Diagnostic.of(
                        DiagnosticCode.TOO_FEW_APPROVERS,
                        minimum.span(),
                        "a promotion to `" + target.value() + "` needs " + minimum.value()
                                + " approvals, and only `" + String.join("`, `", people) + "` may give "
                                + (people.size() == 1 ? "one" : "one each"))
                .help("list more people or a group, or ask for at most " + people.size());
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

    static Diagnostic inlineCredentials(Located<String> place, String what) {
        return Diagnostic.of(DiagnosticCode.INLINE_CREDENTIALS, place.span(), "a " + what + " is written into Git")
                .hiding(place.span())
                .help("keep it in a Secret and name that in `secretRef`");
    }

    /** Why an organization has no declaration of a kind. */
    static String lack(Kind kind, String organization, Index index) {
        if (index.declaresNone(kind)) {
            return "no " + kind.text() + " is declared in this tree";
        }
        return index.hasBroken(kind)
                ? "organization `" + organization + "` has no " + kind.text() + " that could be read"
                : "no " + kind.text() + " is declared in organization `" + organization + '`';
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
        String list = String.join(
                ", ", names.stream().limit(8).map(name -> "`" + name + "`").toList());
        return "there " + (names.size() == 1 ? "is " : "are ") + list + (names.size() > 8 ? ", …" : "");
    }
}
