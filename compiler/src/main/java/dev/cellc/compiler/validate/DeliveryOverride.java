package dev.cellc.compiler.validate;

import dev.cellc.compiler.declaration.CellcConfig;
import dev.cellc.compiler.declaration.CellcConfig.Delivery;
import dev.cellc.compiler.declaration.CellcConfig.DeliveryType;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of a tree with another tool of delivery than they name. */
final class DeliveryOverride {
    private DeliveryOverride() {}

    static CellcConfig of(@Nullable CellcConfig config, String tool) {
        DeliveryType type = Stream.of(DeliveryType.values())
                .filter(known -> known.text().equals(tool))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tool of delivery: " + tool));
        Delivery written = config == null ? null : config.delivery();
        Delivery delivery = written == null ? nothing() : written;
        Span place = delivery.type() == null
                ? Span.at(SourceFile.of("cellc.yaml", ""), 0)
                : delivery.type().span();
        CellcConfig base =
                config == null ? new CellcConfig(null, List.of(), null, null, null, null, List.of(), null) : config;
        return base.deliveredBy(delivery.by(new Located<>(type, place)));
    }

    private static Delivery nothing() {
        return new Delivery(null, null, null, null, null, null, null, null, null, null, null, List.of(), List.of());
    }
}
