package dev.cellc.compiler.check;

import dev.cellc.compiler.model.DataPlane;
import org.jspecify.annotations.Nullable;

/** One Gateway object, whichever data planes refer to it. */
record GatewayId(String cluster, String namespace, String name) {

    static GatewayId of(DataPlane plane, DataPlane.Gateway gateway) {
        return new GatewayId(plane.cluster().value(), gateway.namespace(), gateway.name());
    }

    /** As generated, but ready when a process starts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GatewayId that
                && name.equals(that.name)
                && namespace.equals(that.namespace)
                && cluster.equals(that.cluster);
    }

    @Override
    public int hashCode() {
        return (cluster.hashCode() * 31 + namespace.hashCode()) * 31 + name.hashCode();
    }
}
