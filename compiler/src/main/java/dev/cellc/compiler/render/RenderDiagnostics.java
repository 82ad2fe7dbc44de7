package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.envoygateway.BackendTrafficPolicy.RateLimit;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.List;
import java.util.Locale;

/** The wording of this pass. */
final class RenderDiagnostics {
    private RenderDiagnostics() {}

    static Diagnostic collision(Resource second, Resource first) {
        int place = differing(second.origin().spans(), first.origin().spans());
        return Diagnostic.of(
                        DiagnosticCode.NAME_COLLISION,
                        second.origin().spans().get(place),
                        "two declarations give one " + second.id().kind() + " `"
                                + second.id().name() + "`")
                .label(first.origin().spans().get(place), "the other one")
                .help(
                        place == 0
                                ? "names are joined with `-`: rename one so that the joined names differ"
                                : "let the name in the template hold `{{component.name}}`, and `{{component.namespace}}` "
                                        + "if it goes beyond the cell");
    }

    /** Two objects of one template come from different components. */
    private static int differing(List<Span> second, List<Span> first) {
        int place = 0;
        while (place + 1 < Math.min(second.size(), first.size())
                && second.get(place).equals(first.get(place))) {
            place++;
        }
        return place;
    }

    static Diagnostic missingSchedule(ComponentDeployment deployment) {
        return Diagnostic.of(
                        DiagnosticCode.MISSING_SCHEDULE,
                        deployment.release().origin(),
                        "scheduled task `" + deployment.component().component() + "` has no schedule")
                .label(deployment.release().workloadClass().span(), "its class has none either")
                .help(
                        deployment.release().runner() instanceof Runner.OfType
                                ? "add `spec.schedule` to the CronJob in the template of the type"
                                : "add `schedule` to the ScheduledTask, for example `schedule: \"0 3 * * *\"`");
    }

    static Diagnostic notAnAddress(Located<String> address) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_POLICY,
                        address.span(),
                        "`" + address.value() + "` is neither an IP address nor a range")
                .help("write an address such as `203.0.113.7`, or a range such as `203.0.113.0/24`");
    }

    static Diagnostic inexactRate(RestPolicy.RateLimit limit) {
        return Diagnostic.of(
                        DiagnosticCode.INEXACT_RATE,
                        limit.window().span(),
                        limit.requests().value() + " requests in `"
                                + limit.window().value() + "` are no whole number per second, minute, hour or day")
                .help("choose a window of `1s`, `1m`, `1h` or `1d`, or a number that divides evenly");
    }

    /** {@code longer}: the gateway counts in more time than the author does. */
    static Diagnostic rateInOtherUnit(RestPolicy.RateLimit declared, RateLimit limit, boolean longer) {
        String burst = longer ? ", and so many at once" : ", and no more at once";
        return Diagnostic.of(
                        DiagnosticCode.RATE_IN_OTHER_UNIT,
                        declared.window().span(),
                        "no gateway counts by `" + declared.window().value() + "`: "
                                + declared.requests().value() + " requests become " + limit.requests() + " per "
                                + limit.unit().text().toLowerCase(Locale.ROOT) + burst)
                .help("choose a window of `1s`, `1m`, `1h` or `1d`");
    }
}
