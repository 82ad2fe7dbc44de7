package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.Scale;
import dev.cellc.compiler.declaration.ScaleToZero;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;

/** The wording of this pass about numbers of replicas. */
final class ScalingDiagnostics {
    private ScalingDiagnostics() {}

    static String replicas(long number) {
        return number == 1 ? "1 replica" : number + " replicas";
    }

    static Diagnostic limitsCross(Span most, Span least, long atLeast, long atMost) {
        return Diagnostic.of(
                        DiagnosticCode.SCALING_LIMITS_CROSS,
                        most,
                        "the autoscaler must keep " + replicas(atLeast) + ", but may have " + atMost + " at most")
                .label(least, "the least")
                .help("make `maxReplicas` at least " + atLeast + ", or `minReplicas` at most " + atMost);
    }

    static Diagnostic nothingToMeasureBy(PodContainer container, String resource, Scale.ByLoad scale) {
        Diagnostic diagnostic = Diagnostic.of(
                        DiagnosticCode.NOTHING_TO_MEASURE_BY,
                        container.place(),
                        "container `" + container.name() + "` requests no `" + resource
                                + "`, so an autoscaler cannot tell how much of it is in use")
                .help("add `" + resource + "` to `resources.requests` of the container");
        return container.isOfWorkload() && scale.limits() != null
                ? diagnostic.label(scale.limits().span(), "the autoscaler")
                : diagnostic;
    }

    static Diagnostic nothingWakes(Located<ScaleToZero> scaling, ComponentDeployment deployment, Cell cell) {
        return Diagnostic.of(
                        DiagnosticCode.NOTHING_WAKES,
                        scaling.span(),
                        "nothing would wake component `"
                                + deployment.component().component()
                                + "` from zero in environment `"
                                + cell.environment().name().value() + "`: no gateway leads to it")
                .help("expose an HTTP endpoint of it, or keep at least one replica with `hpa`");
    }

    static Diagnostic doesNotWake(Exposure exposure, Located<ScaleToZero> scaling, Cell cell) {
        return Diagnostic.of(
                        DiagnosticCode.CALLS_A_SLEEPER,
                        exposure.origin(),
                        "callers of API `" + exposure.api().name().value() + "` will not wake component `"
                                + exposure.component().component() + "` in environment `"
                                + cell.environment().name().value() + "`: only HTTP requests do")
                .label(scaling.span(), "scaled to zero")
                .help("keep at least one replica with `hpa`, or expose HTTP only");
    }

    static Diagnostic callsASleeper(Call call, Located<ScaleToZero> scaling, Cell cell) {
        return Diagnostic.of(
                        DiagnosticCode.CALLS_A_SLEEPER,
                        call.connection().name().span(),
                        "connection `" + call.connection().name().value() + "` calls component `"
                                + call.endpoint().component().component() + "`, which it will not wake in environment `"
                                + cell.environment().name().value() + "`")
                .label(scaling.span(), "scaled to zero while no gateway has requests for it")
                .help("keep at least one replica of it with `hpa`, or call it through its API");
    }

    static Diagnostic nothingMayGo(Span place, String field, long replicas) {
        String what = replicas == 1 ? "does not let the only replica go" : "lets none of " + replicas(replicas) + " go";
        return Diagnostic.of(
                        DiagnosticCode.NOTHING_MAY_GO,
                        place,
                        "this budget " + what + ", so that nodes cannot be drained")
                .help(
                        field.equals("minAvailable")
                                ? "let fewer stay than there are replicas, or write `maxUnavailable: 1`"
                                : "write `maxUnavailable: 1`, or more");
    }
}
