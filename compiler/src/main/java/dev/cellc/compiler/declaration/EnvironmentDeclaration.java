package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage that projects are deployed to, such as development or production; each project gets one cell in it. */
public record EnvironmentDeclaration(Header header, EnvironmentDeclaration.Spec spec) implements Declaration {

    /** Where the environment runs and what it demands of workloads. */
    public record Spec(
            @Nullable Located<String> dataPlaneRef,
            @Nullable Located<Boolean> isProduction,
            @Nullable Gateway gateway,
            @Nullable Constraints constraints) {}

    /** How an environment appears at its data plane's gateways. */
    public record Gateway(
            @Nullable Located<String> dnsPrefix, @Nullable Security security) {}

    /** What the gateways check in an environment. */
    public record Security(@Nullable RemoteJwks remoteJwks) {}

    /** The keys that tokens are checked against in an environment. */
    public record RemoteJwks(@Nullable Located<String> uri) {}

    /** What every workload in an environment has to fulfil. */
    public record Constraints(
            @Nullable Located<Boolean> imageDigest,
            List<Located<String>> allowedRegistries,
            @Nullable Located<Integer> minReplicas,
            @Nullable Located<Boolean> resourceLimits,
            @Nullable Located<Boolean> probes,
            @Nullable Located<Visibility> maxVisibility,
            @Nullable Located<Boolean> forbidPlaintextSecrets,
            @Nullable Located<Boolean> promotedOnly) {

        /** Demands nothing. */
        public static final Constraints NONE = new Constraints(null, List.of(), null, null, null, null, null, null);
    }
}
