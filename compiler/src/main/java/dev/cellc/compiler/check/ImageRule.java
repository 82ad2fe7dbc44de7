package dev.cellc.compiler.check;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Images come from where their environment allows, and are pinned where it demands that. */
final class ImageRule {
    private ImageRule() {}

    static void check(Unit unit, DiagnosticSink sink) {
        Located<Boolean> pinned = demanded(unit.constraints().imageDigest());
        List<Located<String>> registries = unit.constraints().allowedRegistries();
        if (pinned == null && registries.isEmpty()) {
            return;
        }
        for (PodContainer container : unit.containers()) {
            ImageName image = new ImageName(container.image());
            if (pinned != null && !image.isPinned()) {
                sink.report(ConstraintDiagnostics.imageNotPinned(container, image, unit, pinned));
            }
            if (!registries.isEmpty() && registries.stream().noneMatch(registry -> image.isFrom(registry.value()))) {
                sink.report(ConstraintDiagnostics.registryNotAllowed(container, unit, registries));
            }
        }
    }

    /** Where a demand is made, or null where it is not. */
    static @Nullable Located<Boolean> demanded(@Nullable Located<Boolean> demand) {
        return demand != null && demand.value() ? demand : null;
    }
}
