package dev.cellc.compiler.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.GRPCRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of kinds of objects: the types that describe them, and those that belong to no namespace. */
public final class KnownObjects {
    /** The kinds with a type here, each with the version of its API. */
    private static final SortedMap<String, String> VERSIONS = versions();

    private static final List<String> CLUSTER_SCOPED = List.of(
            "admissionregistration.k8s.io MutatingAdmissionPolicy",
            "admissionregistration.k8s.io MutatingAdmissionPolicyBinding",
            "admissionregistration.k8s.io MutatingWebhookConfiguration",
            "admissionregistration.k8s.io ValidatingAdmissionPolicy",
            "admissionregistration.k8s.io ValidatingAdmissionPolicyBinding",
            "admissionregistration.k8s.io ValidatingWebhookConfiguration",
            "apiextensions.k8s.io CustomResourceDefinition",
            "apiregistration.k8s.io APIService",
            "cert-manager.io ClusterIssuer",
            "certificates.k8s.io CertificateSigningRequest",
            "certificates.k8s.io ClusterTrustBundle",
            "cilium.io CiliumBGPClusterConfig",
            "cilium.io CiliumCIDRGroup",
            "cilium.io CiliumClusterwideEnvoyConfig",
            "cilium.io CiliumClusterwideNetworkPolicy",
            "cilium.io CiliumEgressGatewayPolicy",
            "cilium.io CiliumIdentity",
            "cilium.io CiliumL2AnnouncementPolicy",
            "cilium.io CiliumLoadBalancerIPPool",
            "cilium.io CiliumNode",
            "external-secrets.io ClusterExternalSecret",
            "external-secrets.io ClusterPushSecret",
            "external-secrets.io ClusterSecretStore",
            "flowcontrol.apiserver.k8s.io FlowSchema",
            "flowcontrol.apiserver.k8s.io PriorityLevelConfiguration",
            "gateway.networking.k8s.io GatewayClass",
            "keda.sh ClusterTriggerAuthentication",
            "networking.k8s.io IPAddress",
            "networking.k8s.io IngressClass",
            "networking.k8s.io ServiceCIDR",
            "node.k8s.io RuntimeClass",
            "rbac.authorization.k8s.io ClusterRole",
            "rbac.authorization.k8s.io ClusterRoleBinding",
            "resource.k8s.io DeviceClass",
            "resource.k8s.io ResourceSlice",
            "scheduling.k8s.io PriorityClass",
            "snapshot.storage.k8s.io VolumeSnapshotClass",
            "snapshot.storage.k8s.io VolumeSnapshotContent",
            "storage.k8s.io CSIDriver",
            "storage.k8s.io CSINode",
            "storage.k8s.io StorageClass",
            "storage.k8s.io VolumeAttachment",
            "storage.k8s.io VolumeAttributesClass",
            " ComponentStatus",
            " Namespace",
            " Node",
            " PersistentVolume");

    private KnownObjects() {}

    private static SortedMap<String, String> versions() {
        SortedMap<String, String> versions = new TreeMap<>();
        for (String kind : List.of(
                "ConfigMap",
                "LimitRange",
                "Namespace",
                "PersistentVolume",
                "PersistentVolumeClaim",
                "Pod",
                "ResourceQuota",
                "Secret",
                "Service",
                "ServiceAccount")) {
            versions.put(kind, "v1");
        }
        List.of("DaemonSet", "Deployment", "ReplicaSet", "StatefulSet").forEach(kind -> versions.put(kind, "apps/v1"));
        List.of("CronJob", "Job").forEach(kind -> versions.put(kind, "batch/v1"));
        List.of("GRPCRoute", "Gateway", "HTTPRoute")
                .forEach(kind -> versions.put(kind, "gateway.networking.k8s.io/v1"));
        versions.put("HorizontalPodAutoscaler", "autoscaling/v2");
        versions.put("PodDisruptionBudget", "policy/v1");
        return versions;
    }

    /** The group of an API version; empty for that of the core. */
    public static String group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** The version of the API in which a kind of Kubernetes itself is, or null where the kind is unknown. */
    public static @Nullable String apiVersion(String kind) {
        return VERSIONS.get(kind);
    }

    /** Whether a group is one of Kubernetes itself, in which a kind cannot mean something else. */
    public static boolean isOfKubernetes(String group) {
        return !group.contains(".") || group.endsWith(".k8s.io");
    }

    /** Whether objects of a kind belong to no namespace. */
    public static boolean isClusterScoped(String apiVersion, String kind) {
        return CLUSTER_SCOPED.contains(group(apiVersion).concat(" ").concat(kind));
    }

    /** The type of the objects of a kind, or null where none is known. */
    public static @Nullable ApiType type(String apiVersion, String kind) {
        if (!apiVersion.equals(VERSIONS.get(kind))) {
            return null;
        }
        Class<?> model = switch (kind) {
            case "ConfigMap" -> ConfigMap.class;
            case "LimitRange" -> LimitRange.class;
            case "Namespace" -> Namespace.class;
            case "PersistentVolume" -> PersistentVolume.class;
            case "PersistentVolumeClaim" -> PersistentVolumeClaim.class;
            case "Pod" -> Pod.class;
            case "ResourceQuota" -> ResourceQuota.class;
            case "Secret" -> Secret.class;
            case "Service" -> Service.class;
            case "ServiceAccount" -> ServiceAccount.class;
            case "DaemonSet" -> DaemonSet.class;
            case "Deployment" -> Deployment.class;
            case "ReplicaSet" -> ReplicaSet.class;
            case "StatefulSet" -> StatefulSet.class;
            case "CronJob" -> CronJob.class;
            case "Job" -> Job.class;
            case "GRPCRoute" -> GRPCRoute.class;
            case "Gateway" -> Gateway.class;
            case "HTTPRoute" -> HTTPRoute.class;
            case "HorizontalPodAutoscaler" ->
                io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler.class;
            case "PodDisruptionBudget" -> PodDisruptionBudget.class;
            default -> throw new IllegalStateException("no type for " + kind);
        };
        return new ApiType(model);
    }
}
