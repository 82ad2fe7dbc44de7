package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;

/** Holds schedules and their time zones against what Kubernetes lets a CronJob have. */
public final class ScheduleChecker {
    private ScheduleChecker() {}

    /** Checks when something is to run. */
    public static void schedule(String text, Span place, DiagnosticSink sink) {
        CronMistake mistake = CronSchedule.mistake(text);
        if (mistake != null) {
            sink.report(TemplateDiagnostics.badSchedule(text, place, mistake));
        }
    }

    /** Checks in which zone that is meant. */
    public static void timezone(String name, Span place, DiagnosticSink sink) {
        if (!TimeZones.isKnown(name)) {
            sink.report(TemplateDiagnostics.unknownTimezone(name, place, TimeZones.nearest(name)));
        }
    }

    /** Checks the spec of a CronJob, or a patch for it. */
    static void check(YamlNode.Mapping spec, DiagnosticSink sink) {
        if (spec.get("schedule") instanceof YamlNode.Scalar scalar && scalar.type() == ScalarType.STRING) {
            schedule(scalar.text(), scalar.span(), sink);
        }
        if (spec.get("timeZone") instanceof YamlNode.Scalar scalar && scalar.type() == ScalarType.STRING) {
            timezone(scalar.text(), scalar.span(), sink);
        }
    }
}
