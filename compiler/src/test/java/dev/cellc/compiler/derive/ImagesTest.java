package dev.cellc.compiler.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.model.DataPlane.Registry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesTest {

    @ParameterizedTest
    @CsvSource({
        "redis:7, reg.example/apps/redis:7",
        "shop/web:1, reg.example/apps/shop/web:1",
        "ghcr.io/shop/web:1, ghcr.io/shop/web:1",
        "localhost/web, localhost/web",
        "registry:5000/web, registry:5000/web"
    })
    void onlyAnImageWithoutARegistryIsCompleted(String image, String completed) {
        assertThat(Images.complete(image, new Registry("reg.example/apps", null)))
                .isEqualTo(completed);
    }

    @ParameterizedTest
    @CsvSource({"redis:7", "shop/web:1"})
    void dockerHubIsWhatARelativeImageMeansAnyway(String image) {
        assertThat(Images.complete(image, new Registry("docker.io", null))).isEqualTo(image);
    }
}
