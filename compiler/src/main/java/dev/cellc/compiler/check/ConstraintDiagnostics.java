package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.declaration.Visibility;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.List;

/** The wording of this pass about what environments demand. */
final class ConstraintDiagnostics {
    private ConstraintDiagnostics() {}

    static Diagnostic imageNotPinned(PodContainer container, ImageName image, Unit unit, Located<Boolean> demand) {
        return Diagnostic.of(
                        DiagnosticCode.IMAGE_NOT_PINNED,
                        container.imagePlace(),
                        "image `" + image.text() + "` of container `" + container.name() + "` is not pinned by a digest"
                                + demandedBy(unit))
                .label(demand.span(), "demanded here")
                .help("write `" + image.repository() + "@sha256:…` with the digest of the image");
    }

    static Diagnostic registryNotAllowed(PodContainer container, Unit unit, List<Located<String>> allowed) {
        List<String> names =
                allowed.stream().map(registry -> "`" + registry.value() + "`").toList();
        return Diagnostic.of(
                        DiagnosticCode.REGISTRY_NOT_ALLOWED,
                        container.imagePlace(),
                        "image `" + container.image() + "` of container `" + container.name()
                                + "` comes from no registry that environment `" + unit.environment() + "` allows")
                .label(allowed.get(0).span(), "what is allowed")
                .help("take it from " + String.join(" or ", names));
    }

    static Diagnostic tooFewReplicas(Span place, long replicas, Unit unit, Located<Integer> demand) {
        return Diagnostic.of(
                        DiagnosticCode.TOO_FEW_REPLICAS,
                        place,
                        "component `" + unit.deployment().component().component() + "` has "
                                + ScalingDiagnostics.replicas(replicas)
                                + " in environment `" + unit.environment() + "`, which demands at least "
                                + demand.value())
                .label(demand.span(), "demanded here")
                .help("ask for as many in its `scaling`, or in its `overrides` for `" + unit.environment() + "`");
    }

    static Diagnostic noLimits(PodContainer container, List<String> missing, Unit unit, Located<Boolean> demand) {
        return Diagnostic.of(
                        DiagnosticCode.NO_RESOURCE_LIMITS,
                        container.place(),
                        "container `" + container.name() + "` has no `" + String.join("` and no `", missing) + "` limit"
                                + demandedBy(unit))
                .label(demand.span(), "demanded here")
                .help("add `" + String.join("` and `", missing) + "` to `resources.limits` of the container");
    }

    static Diagnostic noProbes(PodContainer container, List<String> missing, Unit unit, Located<Boolean> demand) {
        return Diagnostic.of(
                        DiagnosticCode.NO_PROBES,
                        container.place(),
                        "container `" + container.name() + "` has no `" + String.join("` and no `", missing) + "`"
                                + demandedBy(unit))
                .label(demand.span(), "demanded here")
                .help("tell how to see that the container is ready, and that it is alive");
    }

    static Diagnostic visibleTooFar(
            Span place, String what, Visibility visibility, Cell cell, Located<Visibility> widest) {
        String environment = cell.environment().name().value();
        return Diagnostic.of(
                        DiagnosticCode.VISIBLE_TOO_FAR,
                        place,
                        what + " is visible to " + whom(visibility) + ", further than environment `" + environment
                                + "` allows")
                .label(widest.span(), "the furthest there")
                .help("let it be visible to " + whom(widest.value()) + " only");
    }

    private static String whom(Visibility visibility) {
        return switch (visibility) {
            case PROJECT -> "its project";
            case ORGANIZATION -> "the organization";
            case PUBLIC -> "everyone";
        };
    }

    private static String demandedBy(Unit unit) {
        return ", as environment `" + unit.environment() + "` demands";
    }
}
