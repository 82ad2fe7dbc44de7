package dev.cellc.compiler.kubernetes;

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
    /** Type, list, and the field that its items are told apart by; {@code -} unites lists of scalars. */
    private static final String TABLE = """
            v1.Container                         env                                  name
            v1.Container                         ports                                containerPort
            v1.Container                         volumeDevices                        devicePath
            v1.Container                         volumeMounts                         mountPath
            v1.EphemeralContainer                env                                  name
            v1.EphemeralContainer                ports                                containerPort
            v1.EphemeralContainer                volumeDevices                        devicePath
            v1.EphemeralContainer                volumeMounts                         mountPath
            v1.PodSpec                           containers                           name
            v1.PodSpec                           ephemeralContainers                  name
            v1.PodSpec                           evictionResponders                   name
            v1.PodSpec                           hostAliases                          ip
            v1.PodSpec                           imagePullSecrets                     name
            v1.PodSpec                           initContainers                       name
            v1.PodSpec                           resourceClaims                       name
            v1.PodSpec                           schedulingGates                      name
            v1.PodSpec                           topologySpreadConstraints            topologyKey
            v1.PodSpec                           volumes                              name
            v1.ServiceSpec                       ports                                port
            v1.ServiceAccount                    secrets                              name
            v1.NodeSpec                          podCIDRs                             -
            v1.ObjectMeta                        finalizers                           -
            v1.ObjectMeta                        ownerReferences                      uid
            v1.ComponentStatus                   conditions                           type
            v1.ContainerStatus                   allocatedResourcesStatus             name
            v1.ContainerStatus                   volumeMounts                         mountPath
            v1.NamespaceStatus                   conditions                           type
            v1.NodeStatus                        addresses                            type
            v1.NodeStatus                        conditions                           type
            v1.PersistentVolumeClaimStatus       conditions                           type
            v1.PodStatus                         conditions                           type
            v1.PodStatus                         hostIPs                              ip
            v1.PodStatus                         nodeAllocatableResourceClaimStatuses resourceClaimName
            v1.PodStatus                         podIPs                               ip
            v1.PodStatus                         resourceClaimStatuses                name
            v1.ReplicationControllerStatus       conditions                           type
            v1.ServiceStatus                     conditions                           type
            apps/v1.DaemonSetStatus              conditions                           type
            apps/v1.DeploymentStatus             conditions                           type
            apps/v1.ReplicaSetStatus             conditions                           type
            apps/v1.StatefulSetStatus            conditions                           type
            batch/v1.JobStatus                   conditions                           type
            """;

    private static final Map<String, ListMerge> MERGES = parse();

    private MergeTable() {}

    private static Map<String, ListMerge> parse() {
        Map<String, ListMerge> merges = new TreeMap<>();
        TABLE.lines().forEach(line -> {
            String[] cells = line.split(" +", 3);
            ListMerge merge = cells[2].equals("-") ? ListMerge.Whole.UNITED : new ListMerge.ByKey(cells[2]);
            merges.put(cells[0] + ' ' + cells[1], merge);
        });
        return merges;
    }

    /** How the list {@code field} of {@code type} (named as by {@link ApiType#name()}) is merged. */
    static ListMerge of(String type, String field) {
        return MERGES.getOrDefault(type + ' ' + field, ListMerge.Whole.REPLACED);
    }

    /** The rows as {@code type field}, sorted. */
    static Iterable<String> rows() {
        return MERGES.keySet();
    }
}
