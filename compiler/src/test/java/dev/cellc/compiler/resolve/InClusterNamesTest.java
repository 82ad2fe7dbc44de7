package dev.cellc.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InClusterNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis",
                "redis.cache.svc",
                "redis.cache.svc.cluster.local",
                "*.cache.svc.cluster.local",
                "10-0-0-1.cache.pod.cluster.local",
                "stock-08c4242b.dp-acme-shop-production-2ca6d214"
            })
    void namesOfServicesAreInside(String host) {
        assertThat(InClusterNames.holds(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.example.com", "*.example.com", "svc.example.com", "printer.local", "dp-1.example.com"})
    void othersAreOutside(String host) {
        assertThat(InClusterNames.holds(host)).isFalse();
    }
}
