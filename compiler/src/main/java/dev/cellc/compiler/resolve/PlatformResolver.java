package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Capabilities;
import dev.cellc.compiler.declaration.DataPlaneDeclaration;
import dev.cellc.compiler.declaration.DataPlaneDeclaration.PodSecurity;
import dev.cellc.compiler.declaration.DataPlaneDeclaration.StoreKind;
import dev.cellc.compiler.declaration.EnvironmentDeclaration;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.source.Located;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resolves the environments of one organization and the data planes that they run on, each once. */
final class PlatformResolver {
    private static final DataPlane.PlatformPods ALL_PODS = new DataPlane.PlatformPods("", List.of(), List.of());
    private static final DataPlane.PlatformPods KUBE_DNS =
            new DataPlane.PlatformPods("kube-system", List.of(new DataPlane.Label("k8s-app", "kube-dns")), List.of(53));

    private static final DataPlane.PlatformPods KEDA_INTERCEPTOR = new DataPlane.PlatformPods(
            "keda", List.of(new DataPlane.Label("app.kubernetes.io/component", "interceptor")), List.of(8080));

    private final Located<String> place;
    private final String organization;
    private final References references;
    private final DiagnosticSink sink;
    private final @Nullable Capabilities profile;
    private final Map<String, Environment> environments = new TreeMap<>();
    private final Map<String, DataPlane> dataPlanes = new TreeMap<>();
    private boolean missed;

    /** {@code place} is where to say what is wrong with built-in declarations. */
    PlatformResolver(
            String organization,
            Located<String> place,
            References references,
            @Nullable Capabilities profile,
            DiagnosticSink sink) {
        this.organization = organization;
        this.place = place;
        this.profile = profile;
        this.references = references;
        this.sink = sink;
    }

    /** All environments that are sound. */
    List<Environment> environments() {
        return references.names(Kind.ENVIRONMENT, organization).stream()
                .flatMap(name -> Stream.ofNullable(environment(new Located<>(name, place.span()))))
                .toList();
    }

    /** The environment that a reference means, or null and a diagnostic. */
    @Nullable Environment environment(Located<String> reference) {
        Environment known = environments.get(reference.value());
        if (known != null) {
            return known;
        }
        EnvironmentDeclaration declaration =
                references.resolve(reference, Kind.ENVIRONMENT, organization, EnvironmentDeclaration.class);
        Environment environment = declaration == null ? null : environment(declaration);
        if (environment != null) {
            environments.put(reference.value(), environment);
        }
        return environment;
    }

    private @Nullable Environment environment(EnvironmentDeclaration declaration) {
        Located<String> name = declaration.header().name();
        Located<String> reference = declaration.spec().dataPlaneRef();
        DataPlane plane = dataPlane(reference == null ? new Located<>("default", name.span()) : reference);
        EnvironmentDeclaration.Gateway gateway = declaration.spec().gateway();
        Located<String> prefix = gateway == null ? null : gateway.dnsPrefix();
        EnvironmentDeclaration.Constraints constraints = declaration.spec().constraints();
        return plane == null
                ? null
                : new Environment(
                        name,
                        plane,
                        prefix == null ? name.value() : prefix.value(),
                        Boolean.TRUE.equals(
                                RunnerResolver.value(declaration.spec().isProduction())),
                        constraints == null ? EnvironmentDeclaration.Constraints.NONE : constraints,
                        keySet(gateway));
    }

    private static @Nullable String keySet(EnvironmentDeclaration.@Nullable Gateway gateway) {
        EnvironmentDeclaration.Security security = gateway == null ? null : gateway.security();
        EnvironmentDeclaration.RemoteJwks keys = security == null ? null : security.remoteJwks();
        String uri = keys == null || keys.uri() == null ? "" : keys.uri().value();
        return uri.isEmpty() ? null : uri;
    }

    private @Nullable DataPlane dataPlane(Located<String> reference) {
        DataPlane known = dataPlanes.get(reference.value());
        if (known != null) {
            return known;
        }
        DataPlaneDeclaration declaration = isMissed(reference)
                ? null
                : references.resolve(reference, Kind.DATA_PLANE, organization, DataPlaneDeclaration.class);
        if (declaration == null) {
            return null;
        }
        DataPlane plane = dataPlane(declaration);
        dataPlanes.put(reference.value(), plane);
        return plane;
    }

    /** Whether built-in environments lack their data plane, which is said once for all of them. */
    private boolean isMissed(Located<String> reference) {
        if (!references.suppliesBuiltIn(Kind.ENVIRONMENT)
                || !references.isUnknown(reference.value(), Kind.DATA_PLANE, organization)) {
            return false;
        }
        if (!missed) {
            missed = true;
            sink.report(PipelineDiagnostics.builtInEnvironmentsDoNotFit(place, reference));
        }
        return true;
    }

    private DataPlane dataPlane(DataPlaneDeclaration declaration) {
        DataPlaneDeclaration.Spec spec = declaration.spec();
        DataPlaneDeclaration.Gateway gateway = spec.gateway();
        Located<String> pullSecret = spec.registry().secretRef();
        Gateways gateways = new Gateways(gateway.controller(), sink);
        TargetProfile target = new TargetProfile(spec.capabilities(), profile);
        target.check(sink);
        target.checkGuard(gateway.public_() == null ? null : gateway.public_().podPort(), sink);
        target.checkGuard(
                gateway.organization() == null ? null : gateway.organization().podPort(), sink);
        target.checkEgress(gateway.egress(), sink);
        return new DataPlane(
                declaration.header().name(),
                spec.kubernetesCluster().name(),
                spec.kubernetesCluster().kubeConfig(),
                spec.observer() == null ? null : spec.observer().url().value(),
                namespaces(spec),
                gateways.gateway("gateway-external", gateway.public_(), gateway.publicVirtualHost()),
                gateways.gateway("gateway-internal", gateway.organization(), gateway.organizationVirtualHost()),
                gateways.egress(gateway.egress()),
                new DataPlane.Registry(
                        spec.registry().prefix().value(), pullSecret == null ? null : pullSecret.value()),
                secretStore(spec.secretStore()),
                target.isCsiVault() ? vault(spec.vault()) : null,
                PlatformPods.of(spec.dns(), KUBE_DNS),
                PlatformPods.of(spec.interceptor(), KEDA_INTERCEPTOR),
                spec.monitoring() == null ? null : PlatformPods.of(spec.monitoring(), ALL_PODS),
                spec.podSecurity() == null
                        ? PodSecurity.BASELINE
                        : spec.podSecurity().value(),
                target.network(),
                target.gateways());
    }

    private static List<Located<String>> namespaces(DataPlaneDeclaration.Spec spec) {
        DataPlaneDeclaration.Gateway gateway = spec.gateway();
        Stream<@Nullable Located<String>> gateways = Stream.of(gateway.public_(), gateway.organization())
                .map(reference -> reference == null ? null : reference.namespace());
        Located<String> egress =
                gateway.egress() == null ? null : gateway.egress().namespace();
        Stream<@Nullable Located<String>> pods = Stream.of(
                        spec.dns(), spec.monitoring(), spec.interceptor(), gateway.controller())
                .map(platform -> platform == null ? null : platform.namespace());
        return Stream.of(gateways, Stream.ofNullable(egress), pods)
                .flatMap(names -> names.flatMap(Stream::ofNullable))
                .toList();
    }

    private static DataPlane.SecretStore secretStore(DataPlaneDeclaration.@Nullable SecretStore store) {
        if (store == null) {
            return new DataPlane.SecretStore("default", StoreKind.CLUSTER_SECRET_STORE.text());
        }
        return new DataPlane.SecretStore(
                store.name().value(),
                store.kind() == null
                        ? StoreKind.CLUSTER_SECRET_STORE.text()
                        : store.kind().value().text());
    }

    /** What is not said is as OpenChoreo v0.3.2 has it. */
    private static DataPlane.Vault vault(DataPlaneDeclaration.@Nullable Vault vault) {
        Located<String> address = vault == null ? null : vault.address();
        Located<String> role = vault == null ? null : vault.role();
        return new DataPlane.Vault(
                address == null ? "http://choreo-dataplane-vault:8200" : address.value(),
                role == null ? "choreo-secret-reader-role" : role.value());
    }
}
