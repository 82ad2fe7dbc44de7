package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promotion of what is no plain service: tracks, tasks and components of a type. */
class PromotionKindsTest {
    @TempDir
    private Path folder;

    private ShopRepository shop;

    @BeforeEach
    void create() {
        shop = new ShopRepository(folder);
    }

    private static String component(String name, String type) {
        return """
                apiVersion: openchoreo.dev/v1alpha1
                kind: Component
                metadata: {name: %1$s}
                spec: {owner: {projectName: shop}, type: %2$s}
                ---
                apiVersion: openchoreo.dev/v1alpha1
                kind: Workload
                metadata: {name: %1$s}
                spec:
                  owner: {projectName: shop, componentName: %1$s}
                  containers: {main: {image: "registry.example/%1$s:1.0.0"}}
                """.formatted(name, type);
    }

    private String trailer(String key) {
        return shop.git("log", "-1", "--format=%(trailers:key=" + key + ",valueonly)")
                .strip();
    }

    private void sound() {
        assertThat(shop.git("status", "--short")).isEmpty();
        assertThat(shop.git("fsck", "--strict", "--full")).doesNotContain("error", "missing");
        assertThat(shop.cellc("validate").exit()).isZero();
        assertThat(shop.cellc("verify").err()).endsWith(": all is in order\n");
    }

    @Test
    void aTrackHasABindingOfItsOwn() {
        shop.write("shop/beta.yaml", """
                apiVersion: openchoreo.dev/v1alpha1
                kind: DeploymentTrack
                metadata: {name: beta}
                spec: {owner: {projectName: shop, componentName: stock}}
                ---
                apiVersion: openchoreo.dev/v1alpha1
                kind: Workload
                metadata: {name: stock-beta}
                spec:
                  owner: {projectName: shop, componentName: stock, deploymentTrackName: beta}
                  containers: {main: {image: "registry.example/stock:2.0.0"}}
                  endpoints: {http: {type: HTTP, port: 8080}}
                ---
                apiVersion: openchoreo.dev/v1alpha1
                kind: Service
                metadata: {name: stock-beta}
                spec:
                  owner: {projectName: shop, componentName: stock, deploymentTrackName: beta}
                  workloadName: stock-beta
                """);
        shop.commit("A track");
        shop.cellc("deploy", "shop/stock", "--track", "beta");
        assertThat(shop.cellc("promote", "shop/stock", "--to", "staging").exit())
                .isZero();
        assertThat(trailer("Component")).isEqualTo("shop/stock");

        Run.Result result = shop.cellc("promote", "shop/stock", "--track", "beta", "--to", "staging");

        assertThat(result.out()).contains(": promote(staging): shop/stock@beta none -> ");
        assertThat(trailer("Component")).isEqualTo("shop/stock@beta");
        assertThat(shop.read("deployments/staging/shop/stock.beta.yaml"))
                .contains("deploymentTrackName: beta", "stock:2.0.0");
        assertThat(shop.read("deployments/staging/shop/stock.yaml")).contains("stock:1.0.0");
        sound();
    }

    @Test
    void aScheduledTaskTakesItsScheduleAlong() {
        shop.write("shop/report.yaml", component("report", "ScheduledTask") + """
                ---
                apiVersion: openchoreo.dev/v1alpha1
                kind: ScheduledTask
                metadata: {name: report}
                spec:
                  owner: {projectName: shop, componentName: report}
                  workloadName: report
                  schedule: "0 3 * * *"
                """);
        shop.commit("A report");

        assertThat(shop.cellc("promote", "shop/report", "--to", "staging").out())
                .contains("+ CronJob report-", ": promote(staging): shop/report none -> ");

        assertThat(shop.read("deployments/staging/shop/report.yaml")).contains("kind: ScheduledTaskBinding");
        assertThat(trailer("Component")).isEqualTo("shop/report");
        sound();
    }

    @Test
    void aManualTaskIsMovedAndRolledBackAsItsTypeIs() {
        shop.write("shop/import.yaml", component("import", "ManualTask"));
        shop.commit("An import");
        assertThat(shop.cellc("promote", "shop/import", "--to", "staging").out())
                .contains("+ Job import-", ": promote(staging): shop/import none -> ");
        String first = shop.read("deployments/staging/shop/import.yaml");
        shop.release("import", "1.1.0");
        assertThat(shop.cellc("promote", "shop/import", "--to", "staging", "--allow-delete", "1")
                        .out())
                .contains(": promote(staging): shop/import ");
        assertThat(shop.read("deployments/staging/shop/import.yaml")).contains("import:1.1.0");

        assertThat(shop.cellc("rollback", "shop/import", "--env", "staging", "--allow-delete", "1")
                        .out())
                .contains(": rollback(staging): shop/import ");

        assertThat(shop.read("deployments/staging/shop/import.yaml")).isEqualTo(first);
        sound();
    }
}
