package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** A Gateway object that leads out of the cluster. */
public record EgressGatewayRef(
        Located<String> name,
        @Nullable Located<String> namespace,
        @Nullable Located<String> sectionName,
        @Nullable Located<String> host,
        @Nullable Located<Integer> port,
        @Nullable Located<Integer> podPort,
        @Nullable SourceAddress sourceAddress) {

    /** The address by which calls to address ranges leave the cluster. */
    public record SourceAddress(Located<String> address, Entries<Located<String>> nodeLabels) {}
}
