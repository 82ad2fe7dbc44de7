package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.DataPlaneDeclaration;
import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves pods of the platform: what a data plane does not say of them is as usual. */
final class PlatformPods {
    private PlatformPods() {}

    static DataPlane.PlatformPods of(DataPlaneDeclaration.@Nullable PlatformPods pods, DataPlane.PlatformPods usual) {
        if (pods == null) {
            return usual;
        }
        List<DataPlane.Label> labels = labels(pods.labels());
        List<Integer> ports = pods.ports().stream().map(Located::value).toList();
        return new DataPlane.PlatformPods(
                pods.namespace().value(),
                labels.isEmpty() ? usual.labels() : labels,
                ports.isEmpty() ? usual.ports() : ports);
    }

    static List<DataPlane.Label> labels(Entries<Located<String>> labels) {
        return labels.list().stream()
                .map(entry ->
                        new DataPlane.Label(entry.key().value(), entry.value().value()))
                .toList();
    }
}
