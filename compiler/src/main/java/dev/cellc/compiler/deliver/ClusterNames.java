package dev.cellc.compiler.deliver;

import dev.cellc.compiler.declaration.CellcConfig.Delivery;
import dev.cellc.compiler.declaration.CellcConfig.DeliveryCluster;
import java.util.LinkedHashMap;
import java.util.Map;

/** How Argo CD calls the clusters that planes name. */
final class ClusterNames {
    private final Map<String, String> names = new LinkedHashMap<>();

    private ClusterNames() {}

    static ClusterNames of(Delivery settings) {
        ClusterNames clusters = new ClusterNames();
        for (DeliveryCluster cluster : settings.clusters()) {
            clusters.names.put(cluster.name().value(), cluster.destination().value());
        }
        return clusters;
    }

    /** The name in the settings, or else the one of the plane. */
    String name(String cluster) {
        return names.getOrDefault(cluster, cluster);
    }
}
