package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.DataPlaneDeclaration.PodSecurity;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster with all defaults filled in; two planes of one {@code cluster} are the same one.
 * {@code ciliumMinor} is the n of its Cilium 1.n.
 */
public record DataPlane(
        Located<String> name,
        Located<String> cluster,
        Gateway publicGateway,
        Gateway organizationGateway,
        Registry registry,
        SecretStore secretStore,
        PlatformPods dns,
        PlatformPods interceptor,
        PodSecurity podSecurity,
        int ciliumMinor) {

    /** A Gateway object, the name under which its routes are reached, and the listener to attach to, if one is set. */
    public record Gateway(
            String name, String namespace, @Nullable String sectionName, String virtualHost) {}

    /** Where relative images are pulled from, and the secret for it. */
    public record Registry(String prefix, @Nullable String pullSecret) {}

    /** The External Secrets store that vault keys are read from. */
    public record SecretStore(String name, String kind) {}

    /** Pods of the platform, as network policies select them. */
    public record PlatformPods(String namespace, List<Label> labels, List<Integer> ports) {}

    /** A label of a pod. */
    public record Label(String key, String value) {}
}
