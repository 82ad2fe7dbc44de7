package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two components of a closed cell, one of which may call the other. */
class ProveCommandTest {
    private static final String PERMITTED = """
            development: permitted: shop/web -> shop/orders at TCP 8080 (within)
              because of connection `orders` (tree.yaml:62)
              because of endpoint `rest` of component `orders` (tree.yaml:35)
              by CiliumNetworkPolicy dp-default-shop-development-276893d5/web (egress)
              by CiliumNetworkPolicy dp-default-shop-development-276893d5/orders (ingress)
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTree() throws IOException {
        String project = """
                apiVersion: openchoreo.dev/v1alpha1
                kind: Project
                metadata:
                  name: shop
                spec:
                  deploymentPipelineRef: default
                  cell:
                    internalTraffic: declared
                """;
        String orders = """
                  endpoints:
                    rest: {type: REST, port: 8080}
                """;
        String web = """
                  connections:
                    orders:
                      type: internal
                      params: {componentName: orders, endpoint: rest}
                """;
        Files.writeString(folder.resolve("tree.yaml"), project + component("orders") + orders + component("web") + web);
    }

    private static String component(String name) {
        return """
                ---
                apiVersion: openchoreo.dev/v1alpha1
                kind: Component
                metadata:
                  name: NAME
                spec:
                  owner: {projectName: shop}
                  type: Service
                ---
                apiVersion: openchoreo.dev/v1alpha1
                kind: Service
                metadata:
                  name: NAME
                spec:
                  owner: {projectName: shop, componentName: NAME}
                  workloadName: NAME
                ---
                apiVersion: openchoreo.dev/v1alpha1
                kind: Workload
                metadata:
                  name: NAME
                spec:
                  owner: {projectName: shop, componentName: NAME}
                  containers:
                    main: {image: registry.example/shop/NAME:1.0.0}
                """.replace("NAME", name);
    }

    /** In the only environment where both run. */
    private Run.Result prove(String... arguments) {
        return Run.in(folder)
                .cellc(Stream.concat(Stream.of("prove", "-e", "development"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    @Test
    void listsAllThatIsPermitted() {
        Run.Result result = prove();

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo("""
                development
                  shop/web        -> shop/orders  TCP 8080  within  connection `orders` (tree.yaml:62), endpoint `rest` of component `orders` (tree.yaml:35)
                  any pod of shop -> dns          TCP 53    east    the data plane's DNS, which every pod may ask
                  any pod of shop -> dns          UDP 53    east    the data plane's DNS, which every pod may ask
                """);
    }

    @Test
    void saysWhyTrafficIsPermitted() {
        assertThat(prove("--from", "web", "--to", "shop/orders")).isEqualTo(new Run.Result(0, PERMITTED, ""));
        assertThat(prove("--from", "web", "--to", "orders", "--port", "8080").out())
                .isEqualTo(PERMITTED);
    }

    @Test
    void failsWhereTrafficIsNotPermittedAndSaysWhatStopsIt() {
        assertThat(prove("--from", "orders", "--to", "web")).isEqualTo(new Run.Result(1, """
                development: not permitted: shop/orders -> shop/web
                  no declaration asks for it
                  shop/orders is protected by CiliumNetworkPolicy dp-default-shop-development-276893d5/cell-baseline
                  shop/orders is protected by CiliumNetworkPolicy dp-default-shop-development-276893d5/orders
                  shop/web is protected by CiliumNetworkPolicy dp-default-shop-development-276893d5/cell-baseline
                  shop/web is protected by CiliumNetworkPolicy dp-default-shop-development-276893d5/web
                """, ""));
        assertThat(prove("--from", "web", "--to", "orders", "--port", "8081").exit())
                .isEqualTo(1);
    }

    @Test
    void saysWhereOneOfThemDoesNotRun() {
        assertThat(Run.in(folder)
                        .cellc("prove", "-e", "staging", "--from", "web", "--to", "dns")
                        .out())
                .isEqualTo("""
                        staging: permitted: any pod of shop -> dns at TCP 53 (east)
                          because of the data plane's DNS, which every pod may ask
                          by CiliumNetworkPolicy dp-default-shop-staging-732b14f8/cell-baseline (egress)
                        staging: permitted: any pod of shop -> dns at UDP 53 (east)
                          because of the data plane's DNS, which every pod may ask
                          by CiliumNetworkPolicy dp-default-shop-staging-732b14f8/cell-baseline (egress)
                        """);
        assertThat(Run.in(folder).cellc("prove", "-e", "staging", "--from", "web", "--to", "orders"))
                .isEqualTo(new Run.Result(1, """
                        staging: not permitted: shop/web -> shop/orders
                          shop/web does not run there
                          shop/orders does not run there
                        """, ""));
    }

    @Test
    void programsGetJson() {
        assertThat(prove("--to", "dns", "--format", "json").out()).isEqualTo("""
                {"edges": [
                  {"environment": "development", "from": {"kind": "cell", "name": "shop"}, "to": {"kind": "platform", "name": "dns"}, "protocol": "TCP", "port": 53, "direction": "east", "because": ["the data plane's DNS, which every pod may ask"], "policies": ["CiliumNetworkPolicy dp-default-shop-development-276893d5/cell-baseline (egress)"]},
                  {"environment": "development", "from": {"kind": "cell", "name": "shop"}, "to": {"kind": "platform", "name": "dns"}, "protocol": "UDP", "port": 53, "direction": "east", "because": ["the data plane's DNS, which every pod may ask"], "policies": ["CiliumNetworkPolicy dp-default-shop-development-276893d5/cell-baseline (egress)"]}
                ]}
                """);
    }

    @Test
    void unknownNamesArePointedOut() {
        assertThat(prove("--from", "ordres"))
                .isEqualTo(
                        new Run.Result(2, "", "cellc: there is no end `ordres`\n  = help: did you mean `orders`?\n"));
        assertThat(prove("--env", "developmnt").exit()).isEqualTo(2);
        assertThat(prove("--port", "http").exit()).isEqualTo(2);
    }
}
