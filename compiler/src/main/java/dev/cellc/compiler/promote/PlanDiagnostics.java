package dev.cellc.compiler.promote;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.DeploymentPipeline.Way;
import dev.cellc.compiler.promotion.Deployment;
import dev.cellc.compiler.promotion.Movement;
import dev.cellc.compiler.promotion.SourceChange;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The wording of requests that there is nothing for. */
final class PlanDiagnostics {
    private PlanDiagnostics() {}

    static Diagnostic nothingToPromote(Component component, String environment, @Nullable String from) {
        String name = Movement.name(component.id());
        List<Way> ways = component.pipeline().to(environment);
        if (ways.isEmpty()) {
            return Diagnostic.of(
                            DiagnosticCode.NO_PROMOTION_PATH,
                            component.pipeline().name().span(),
                            "pipeline `" + component.pipeline().name().value() + "` of `" + name + "` has no path to `"
                                    + environment + "`")
                    .help("`cellc deploy` pins what runs there");
        }
        Way way = ways.stream()
                .filter(each -> from == null || each.source().value().equals(from))
                .findFirst()
                .orElse(null);
        if (way == null) {
            String sources = ways.stream()
                    .map(each -> "`" + each.source().value() + "`")
                    .distinct()
                    .collect(Collectors.joining(", "));
            return Diagnostic.of(
                            DiagnosticCode.NO_PROMOTION_PATH,
                            ways.get(0).target().name().span(),
                            "pipeline `" + component.pipeline().name().value() + "` of `" + name
                                    + "` has no path from `" + from + "` to `" + environment + "`")
                    .help("what is in " + sources + " can be promoted there");
        }
        String source = way.source().value();
        return Diagnostic.of(
                        DiagnosticCode.NOT_IN_SOURCE,
                        way.source().span(),
                        "`" + name + "` is not in `" + source + "`, from where it would come to `" + environment + "`")
                .help("promote or deploy it to `" + source + "` first");
    }

    static Diagnostic nothingDeclared(Component component) {
        return Diagnostic.of(
                        DiagnosticCode.SNAPSHOT_FROM_NOWHERE,
                        component.name().span(),
                        "`" + Movement.name(component.id())
                                + "` has nothing to deploy: no Workload that something runs")
                .help("`cellc workload create` writes a Workload");
    }

    /** {@code present} is what is pinned there now. */
    static Diagnostic overtaken(
            Component component, String environment, @Nullable Deployment present, SourceChange by, String subject) {
        return Diagnostic.of(
                        DiagnosticCode.OVERTAKEN,
                        present == null ? component.name().span() : present.place(),
                        "`" + Movement.name(component.id()) + "` has changed in `" + environment + "` meanwhile: "
                                + by.described() + " came first, `" + subject + "`")
                .help("`cellc status --env " + environment
                        + "` shows what is there now; run the command again if it is still wanted");
    }

    static Diagnostic notPinned(Component component, String environment) {
        return Diagnostic.of(
                        DiagnosticCode.NOT_PINNED,
                        component.name().span(),
                        "`" + Movement.name(component.id()) + "` is not pinned in `" + environment + "`")
                .help(
                        component.pipeline().to(environment).isEmpty()
                                ? "`cellc deploy` pins it there"
                                : "`cellc promote` brings it there");
    }
}
