package dev.cellc.compiler.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownObjectsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ConfigMap",
                "CronJob",
                "DaemonSet",
                "Deployment",
                "GRPCRoute",
                "Gateway",
                "HTTPRoute",
                "HorizontalPodAutoscaler",
                "Job",
                "LimitRange",
                "Namespace",
                "PersistentVolume",
                "PersistentVolumeClaim",
                "Pod",
                "PodDisruptionBudget",
                "ReplicaSet",
                "ResourceQuota",
                "Secret",
                "Service",
                "ServiceAccount",
                "StatefulSet"
            })
    void everyKnownKindHasItsType(String kind) {
        String apiVersion = Objects.requireNonNull(KnownObjects.apiVersion(kind));

        ApiType type = Objects.requireNonNull(KnownObjects.type(apiVersion, kind));

        assertThat(type.model().getSimpleName()).isEqualTo(kind);
        assertThat(type.fieldNames()).contains("apiVersion", "kind", "metadata");
        assertThat(KnownObjects.isOfKubernetes(KnownObjects.group(apiVersion))).isTrue();
    }

    @Test
    void aKindOfAnotherGroupIsAnother() {
        assertThat(KnownObjects.type("serving.knative.dev/v1", "Service")).isNull();
        assertThat(KnownObjects.type("v1", "Deployment")).isNull();
        assertThat(KnownObjects.isOfKubernetes("serving.knative.dev")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "v1, Namespace, true",
        "v1, ConfigMap, false",
        "rbac.authorization.k8s.io/v1, ClusterRole, true",
        "rbac.authorization.k8s.io/v1, Role, false",
        "other.example/v1, ClusterRole, false",
        "cilium.io/v2, CiliumClusterwideNetworkPolicy, true",
        "cilium.io/v2, CiliumNetworkPolicy, false",
        "storage.k8s.io/v1, StorageClass, true"
    })
    void theScopeGoesByGroupAndKind(String apiVersion, String kind, boolean clusterScoped) {
        assertThat(KnownObjects.isClusterScoped(apiVersion, kind)).isEqualTo(clusterScoped);
    }
}
