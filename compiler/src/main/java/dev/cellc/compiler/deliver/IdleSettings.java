package dev.cellc.compiler.deliver;

import dev.cellc.compiler.declaration.CellcConfig.Delivery;
import dev.cellc.compiler.declaration.CellcConfig.DeliveryType;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports the settings that the chosen tool has no use for. */
final class IdleSettings {
    private static final DeliveryType ARGOCD = DeliveryType.ARGOCD;
    private static final DeliveryType FLUX = DeliveryType.FLUX;
    private static final DeliveryType RELEASE = DeliveryType.RELEASE;

    private final DeliveryType type;
    private final DiagnosticSink sink;

    private IdleSettings(DeliveryType type, DiagnosticSink sink) {
        this.type = type;
        this.sink = sink;
    }

    static void check(Delivery settings, DeliveryType type, DiagnosticSink sink) {
        IdleSettings idle = new IdleSettings(type, sink);
        idle.check("repoURL", settings.repoURL(), List.of(ARGOCD, FLUX));
        idle.check("targetRevision", settings.targetRevision(), List.of(ARGOCD, FLUX));
        idle.check("planeRevision", settings.planeRevision(), List.of(ARGOCD, FLUX));
        idle.check("path", settings.path(), List.of(ARGOCD, FLUX));
        idle.check("namespace", settings.namespace(), List.of(ARGOCD, FLUX, RELEASE));
        idle.check("secretRef", settings.secretRef(), List.of(FLUX));
        idle.check("interval", settings.interval(), List.of(FLUX, RELEASE));
        idle.check("timeout", settings.timeout(), List.of(FLUX));
        idle.check("healthChecks", settings.healthChecks(), List.of(FLUX));
        idle.check("applicationSet", asked(settings.applicationSet()), List.of(ARGOCD));
        settings.clusters().stream()
                .limit(1)
                .forEach(cluster -> idle.check("clusters", cluster.name(), List.of(ARGOCD)));
        settings.manual().stream().limit(1).forEach(name -> idle.check("manual", name, List.of(ARGOCD, FLUX)));
    }

    private static @Nullable Located<Boolean> asked(@Nullable Located<Boolean> flag) {
        return flag != null && flag.value() ? flag : null;
    }

    private void check(String field, @Nullable Located<?> value, List<DeliveryType> users) {
        if (value != null && !users.contains(type)) {
            sink.report(DeliveryDiagnostics.withoutEffect(field, value, type, users));
        }
    }
}
