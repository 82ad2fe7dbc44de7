package dev.cellc.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNameTest {
    private static final String DIGEST = "@sha256:" + "0a".repeat(32);

    @ParameterizedTest
    @CsvSource({
        "nginx, nginx",
        "nginx:1.27, nginx",
        "registry.example/shop/orders:1.0.0, registry.example/shop/orders",
        "registry.example:5000/orders, registry.example:5000/orders",
        "registry.example:5000/orders:1.0.0, registry.example:5000/orders",
        "localhost:5000/orders:1.0.0, localhost:5000/orders"
    })
    void aRepositoryHasNeitherTagNorDigest(String image, String repository) {
        assertThat(new ImageName(image).repository()).isEqualTo(repository);
        assertThat(new ImageName(image + DIGEST).repository()).isEqualTo(repository);
    }

    @ParameterizedTest
    @CsvSource({
        "registry.example/shop/orders:1, registry.example, true",
        "registry.example/shop/orders:1, registry.example/, true",
        "registry.example/shop/orders:1, registry.example/shop, true",
        "registry.example/shop/orders:1, registry.example/shop/, true",
        "registry.example/shop/orders:1, registry.example/shop/orders, true",
        "registry.example/shop/orders:1, registry.example/shop/orders/, true",
        "registry.example/shopping/orders, registry.example/shop, false",
        "registry.example/shop/orders:1, registry.example/shop/order, false",
        "registry.example.org/shop/orders, registry.example, false",
        "registry.example:5000/orders, registry.example, false",
        "registry.example:5000/orders, registry.example:5000, true",
        "evil.example/registry.example/shop, registry.example, false",
        "nginx:1.27, docker.io, true",
        "nginx:1.27, docker.io/library, true",
        "bitnami/nginx, docker.io/bitnami, true",
        "bitnami/nginx, docker.io/library, false",
        "localhost/orders, docker.io, false"
    })
    void aRegistryIsAPrefixOfWholeSegments(String image, String registry, boolean from) {
        assertThat(new ImageName(image).isFrom(registry)).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource({
        "registry.example/orders, false",
        "registry.example/orders:1.0.0, false",
        "registry.example/orders@sha256:abc, false",
        "@sha256:0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a, false",
        "registry.example/orders@sha256:0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a, true",
        "registry.example/orders:1.0.0@sha256:0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a, true"
    })
    void aDigestAlonePins(String image, boolean pinned) {
        assertThat(new ImageName(image).isPinned()).isEqualTo(pinned);
    }
}
