package dev.cellc.compiler.gate;

import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.FanIn;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.model.DeploymentPipeline.Way;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.promotion.Movement;
import dev.cellc.compiler.promotion.Snapshot;
import dev.cellc.compiler.promotion.Transition;
import dev.cellc.compiler.promotion.WorkloadDigest;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The wording of where snapshots may come from. */
final class GateDiagnostics {
    private GateDiagnostics() {}

    private static String subject(Transition transition) {
        return "`" + Movement.name(transition.component()) + "`";
    }

    /** Such as {@code `shop/orders` 0123456789ab}. */
    static String described(Transition transition) {
        return subject(transition) + ' ' + WorkloadDigest.shortOf(transition.newDigest());
    }

    static Diagnostic unknownComponent(Transition transition) {
        Transition.Deployed known = transition.after() == null ? transition.before() : transition.after();
        Span place = known == null
                ? Span.at(SourceFile.of("deployments", ""), 0)
                : known.snapshot().workloadSpec().span();
        return Diagnostic.of(
                        DiagnosticCode.NO_PROMOTION_PATH,
                        place,
                        "there is no component " + subject(transition) + " before this commit, or it has errors")
                .help("commit the component first, and deploy it in a commit of its own");
    }

    static Diagnostic noWay(Component component, Transition transition) {
        DeploymentPipeline pipeline = component.pipeline();
        String to = transition.environment();
        String name = pipeline.name().value();
        if (pipeline.environment(to) == null) {
            List<String> known = names(pipeline.environments());
            String near = NearNames.nearest(to, known);
            return Diagnostic.of(
                            DiagnosticCode.NO_PROMOTION_PATH,
                            pipeline.name().span(),
                            "pipeline `" + name + "` of " + subject(transition) + " has no environment `" + to + "`")
                    .help(near == null ? "there are: " + String.join(", ", known) : "did you mean `" + near + "`?");
        }
        List<Way> ways = pipeline.to(to);
        String sources = ways.stream()
                .map(way -> "`" + way.source().value() + "`")
                .distinct()
                .collect(Collectors.joining(", "));
        Span place = ways.isEmpty()
                ? pipeline.name().span()
                : ways.get(0).target().name().span();
        return Diagnostic.of(
                        DiagnosticCode.NO_PROMOTION_PATH,
                        place,
                        "pipeline `" + name + "` of " + subject(transition) + " has no path "
                                + (transition.from() == null ? "" : "from `" + transition.from() + "` ") + "to `" + to
                                + "`")
                .help(
                        ways.isEmpty()
                                ? "no path leads to `" + to + "`: `cellc deploy` pins what runs there"
                                : "what is in " + sources + " can be promoted there");
    }

    private static List<String> names(List<Environment> environments) {
        return environments.stream()
                .map(environment -> environment.name().value())
                .toList();
    }

    static Diagnostic notInSource(Transition transition, Way way, @Nullable Snapshot source) {
        String from = way.source().value();
        String there = source == null
                ? "which has no snapshot of it"
                : "which has " + source.digest().shortened() + " of it";
        return Diagnostic.of(
                        DiagnosticCode.NOT_IN_SOURCE,
                        way.source().span(),
                        (transition.newDigest() == null ? subject(transition) : described(transition)) + " is not in `"
                                + from + "`, " + there)
                .help("promote or deploy it to `" + from + "` first");
    }

    static Diagnostic notInAll(
            Transition transition, Way way, @Nullable Located<FanIn> demand, @Nullable Snapshot other) {
        Diagnostic diagnostic = notInSource(transition, way, other);
        return demand == null
                ? diagnostic
                : diagnostic.label(
                        demand.span(), "`" + transition.environment() + "` takes what all that lead to it have");
    }

    static Diagnostic promotedOnly(Component component, Transition transition) {
        DeploymentPipeline pipeline = component.pipeline();
        Environment environment = pipeline.environment(transition.environment());
        if (environment == null) {
            return noWay(component, transition);
        }
        Located<Boolean> said = environment.constraints().promotedOnly();
        List<Way> ways = pipeline.to(transition.environment());
        Span place = said != null
                ? said.span()
                : ways.isEmpty()
                        ? pipeline.name().span()
                        : ways.get(0).target().name().span();
        String from = ways.isEmpty() ? "" : " --from " + ways.get(0).source().value();
        return Diagnostic.of(
                        DiagnosticCode.PROMOTED_ONLY,
                        place,
                        subject(transition) + " cannot be deployed to `" + transition.environment()
                                + "` directly: what runs there is promoted")
                .help("`cellc promote " + Movement.name(transition.component()) + from + " --to "
                        + transition.environment() + "`; `promotedOnly: false` in the Environment lifts it");
    }

    static Diagnostic notCurrent(Component component, Transition transition) {
        return Diagnostic.of(
                        DiagnosticCode.SNAPSHOT_FROM_NOWHERE,
                        component.name().span(),
                        described(transition) + " in `" + transition.environment()
                                + "` is not what is declared of the component")
                .help("commit what is declared first, then `cellc deploy`");
    }

    static Diagnostic neverThere(Component component, Transition transition) {
        return Diagnostic.of(
                        DiagnosticCode.SNAPSHOT_FROM_NOWHERE,
                        component.name().span(),
                        described(transition) + " has never been in `" + transition.environment() + "`")
                .help("`cellc promote` brings what has not been there");
    }

    static Diagnostic changesSnapshot(Component component, Transition transition) {
        return Diagnostic.of(
                        DiagnosticCode.SNAPSHOT_FROM_NOWHERE,
                        component.name().span(),
                        "a commit that is to " + transition.operation().text() + ' ' + subject(transition)
                                + " changes what is pinned in `" + transition.environment() + "`")
                .help("change what is pinned by `cellc promote`, `deploy` or `rollback`");
    }
}
