package dev.cellc.golden;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.GRPCRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1beta1.ReferenceGrant;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The kinds that may be emitted, by API version and kind. One that is in neither list here fails its case. */
final class KnownKinds {

    /** Kinds with a class in the Kubernetes model. */
    static final SortedMap<String, Class<? extends HasMetadata>> TYPED = typed();

    /** Kinds without one, those of templates included; {@code .ci/run} checks them against the schemas of their definitions where it can. */
    static final List<String> UNTYPED = List.of(
            "all.example/v1 All",
            "argoproj.io/v1alpha1 AppProject",
            "argoproj.io/v1alpha1 Application",
            "argoproj.io/v1alpha1 ApplicationSet",
            "argoproj.io/v1alpha1 Workflow",
            "cilium.io/v2 CiliumEgressGatewayPolicy",
            "cilium.io/v2 CiliumNetworkPolicy",
            "external-secrets.io/v1 ExternalSecret",
            "gateway.envoyproxy.io/v1alpha1 Backend",
            "gateway.envoyproxy.io/v1alpha1 BackendTrafficPolicy",
            "gateway.envoyproxy.io/v1alpha1 HTTPRouteFilter",
            "gateway.envoyproxy.io/v1alpha1 SecurityPolicy",
            "gateway.networking.k8s.io/v1 BackendTLSPolicy",
            "gateway.networking.k8s.io/v1 TCPRoute",
            "gateway.networking.k8s.io/v1 TLSRoute",
            "gateway.networking.k8s.io/v1 UDPRoute",
            "gateway.networking.k8s.io/v1alpha2 TCPRoute",
            "gateway.networking.k8s.io/v1alpha2 TLSRoute",
            "gateway.networking.k8s.io/v1alpha2 UDPRoute",
            "gateway.networking.k8s.io/v1alpha3 BackendTLSPolicy",
            "http.keda.sh/v1beta1 InterceptorRoute",
            "keda.sh/v1alpha1 ScaledObject",
            "kustomize.config.k8s.io/v1beta1 Kustomization",
            "kustomize.toolkit.fluxcd.io/v1 Kustomization",
            "many.example/v1 Values",
            "monitoring.coreos.com/v1 Prometheus",
            "monitoring.coreos.com/v1 PrometheusRule",
            "monitoring.coreos.com/v1 ServiceMonitor",
            "networking.k8s.io/v1 NetworkPolicy",
            "openchoreo.dev/v1alpha1 Release",
            "secrets-store.csi.x-k8s.io/v1 SecretProviderClass",
            "source.toolkit.fluxcd.io/v1 GitRepository",
            "source.toolkit.fluxcd.io/v1 OCIRepository",
            "tenants.example/v1 Tenant",
            "types.example/v1 Types");

    private KnownKinds() {}

    private static SortedMap<String, Class<? extends HasMetadata>> typed() {
        SortedMap<String, Class<? extends HasMetadata>> kinds = new TreeMap<>();
        Stream.of(
                        ClusterRole.class,
                        ConfigMap.class,
                        CronJob.class,
                        DaemonSet.class,
                        Deployment.class,
                        GRPCRoute.class,
                        HTTPRoute.class,
                        HorizontalPodAutoscaler.class,
                        Job.class,
                        LimitRange.class,
                        Namespace.class,
                        PersistentVolumeClaim.class,
                        Pod.class,
                        PodDisruptionBudget.class,
                        ReferenceGrant.class,
                        ResourceQuota.class,
                        Role.class,
                        RoleBinding.class,
                        Service.class,
                        ServiceAccount.class,
                        StatefulSet.class)
                .forEach(type -> kinds.put(HasMetadata.getApiVersion(type) + ' ' + HasMetadata.getKind(type), type));
        return kinds;
    }
}
