package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.WorkloadBinding;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DeploymentPipeline;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bindings of components: each pins what runs in one environment of the pipeline, and no other does. */
record Pins(Index index, PlatformResolver platform, DiagnosticSink sink) {
    static final List<Kind> KINDS =
            List.of(Kind.SERVICE_BINDING, Kind.WEB_APPLICATION_BINDING, Kind.SCHEDULED_TASK_BINDING);

    /** A binding and the environment that it names. */
    record Pin(Environment environment, Index.Entry entry) {

        WorkloadBinding binding() {
            return (WorkloadBinding) entry.declaration();
        }
    }

    List<Pin> of(ComponentId id, DeploymentPipeline pipeline) {
        Map<Environment, Index.Entry> seen = new LinkedHashMap<>();
        List<Pin> pins = new ArrayList<>();
        for (Kind kind : KINDS) {
            for (Index.Entry entry : index.ownedBy(id, kind)) {
                Located<String> reference = ((WorkloadBinding) entry.declaration()).environment();
                Environment environment = platform.environment(reference);
                if (environment == null) {
                    continue;
                }
                Index.Entry first = seen.putIfAbsent(environment, entry);
                if (first != null) {
                    sink.report(ResolveDiagnostics.boundTwice(entry, first, environment));
                } else if (!pipeline.environments().contains(environment)) {
                    sink.report(ResolveDiagnostics.notInPipeline(reference, pipeline));
                } else {
                    pins.add(new Pin(environment, entry));
                }
            }
        }
        return pins;
    }
}
