package dev.cellc.compiler.kubernetes;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which lists strategic merge merges, and by what. Kubernetes keeps this only in the struct tags
 * {@code patchStrategy} and {@code patchMergeKey} of its Go types: {@code core/v1/types.go}, {@code apps/v1/types.go}
 * and {@code batch/v1/types.go} of {@code k8s.io/api} v0.37, {@code meta/v1/types.go} of {@code k8s.io/apimachinery}.
 *
 * <p>The strategy {@code retainKeys} has no place here: it makes whoever computes a patch add {@code $retainKeys};
 * applying a patch looks at that directive alone.
 */
final class MergeTable {
    private static final Map<String, Map<String, ListMerge>> MERGES = new TreeMap<>();

    // type, list, and the field that its items are told apart by
    static {
        byKey("v1.Container", "env", "name");
        byKey("v1.Container", "ports", "containerPort");
        byKey("v1.Container", "volumeDevices", "devicePath");
        byKey("v1.Container", "volumeMounts", "mountPath");
        byKey("v1.EphemeralContainer", "env", "name");
        byKey("v1.EphemeralContainer", "ports", "containerPort");
        byKey("v1.EphemeralContainer", "volumeDevices", "devicePath");
        byKey("v1.EphemeralContainer", "volumeMounts", "mountPath");
        byKey("v1.PodSpec", "containers", "name");
        byKey("v1.PodSpec", "ephemeralContainers", "name");
        byKey("v1.PodSpec", "evictionResponders", "name");
        byKey("v1.PodSpec", "hostAliases", "ip");
        byKey("v1.PodSpec", "imagePullSecrets", "name");
        byKey("v1.PodSpec", "initContainers", "name");
        byKey("v1.PodSpec", "resourceClaims", "name");
        byKey("v1.PodSpec", "schedulingGates", "name");
        byKey("v1.PodSpec", "topologySpreadConstraints", "topologyKey");
        byKey("v1.PodSpec", "volumes", "name");
        byKey("v1.ServiceSpec", "ports", "port");
        byKey("v1.ServiceAccount", "secrets", "name");
        united("v1.NodeSpec", "podCIDRs");
        united("v1.ObjectMeta", "finalizers");
        byKey("v1.ObjectMeta", "ownerReferences", "uid");
        byKey("v1.ComponentStatus", "conditions", "type");
        byKey("v1.ContainerStatus", "allocatedResourcesStatus", "name");
        byKey("v1.ContainerStatus", "volumeMounts", "mountPath");
        byKey("v1.NamespaceStatus", "conditions", "type");
        byKey("v1.NodeStatus", "addresses", "type");
        byKey("v1.NodeStatus", "conditions", "type");
        byKey("v1.PersistentVolumeClaimStatus", "conditions", "type");
        byKey("v1.PodStatus", "conditions", "type");
        byKey("v1.PodStatus", "hostIPs", "ip");
        byKey("v1.PodStatus", "nodeAllocatableResourceClaimStatuses", "resourceClaimName");
        byKey("v1.PodStatus", "podIPs", "ip");
        byKey("v1.PodStatus", "resourceClaimStatuses", "name");
        byKey("v1.ReplicationControllerStatus", "conditions", "type");
        byKey("v1.ServiceStatus", "conditions", "type");
        byKey("apps/v1.DaemonSetStatus", "conditions", "type");
        byKey("apps/v1.DeploymentStatus", "conditions", "type");
        byKey("apps/v1.ReplicaSetStatus", "conditions", "type");
        byKey("apps/v1.StatefulSetStatus", "conditions", "type");
        byKey("batch/v1.JobStatus", "conditions", "type");
    }

    private MergeTable() {}

    private static void byKey(String type, String list, String key) {
        put(type, list, new ListMerge.ByKey(key));
    }

    private static void united(String type, String list) {
        put(type, list, ListMerge.Whole.UNITED);
    }

    private static void put(String type, String list, ListMerge merge) {
        Map<String, ListMerge> merges = MERGES.getOrDefault(type, new TreeMap<>());
        merges.put(list, merge);
        MERGES.put(type, merges);
    }

    /** How the lists of {@code type} (named as by {@link ApiType#name()}) are merged; those not named are replaced. */
    static Map<String, ListMerge> of(String type) {
        return MERGES.getOrDefault(type, Collections.emptyMap());
    }

    /** The types that have merged lists. */
    static List<String> types() {
        return List.copyOf(MERGES.keySet());
    }
}
