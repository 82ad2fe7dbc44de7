package dev.cellc.compiler.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.model.ComponentId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of any of these renames live objects. */
class NamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "63 | dp,default,default,development | dp-default-default-development-f8e58905",
                "63 | dp,default,default,staging | dp-default-default-staging-1362f732",
                "63 | dp,default,default,production | dp-default-default-production-86697425",
                "63 | dp,default,default,preproduction | dp-default-default-preproductio-c439c42a",
                "253 | greeter-service | greeter-service-483f44a4",
                "253 | redis | redis-34fb46c8",
                "63 | greeter-service,greeter-api,public,httproute |"
                        + " greeter-servi-greeter-api-public-httproute-7c8cbc62",
                "63 | greeter-service,greeter-api,public | greeter-service-greeter-api-public-17e9931f",
                "63 | greeter-service,greeter-api,public,btp | greeter-servi-greeter-api-public-btp-a816b04c",
                "52 | dp,my-org,online-store,production | dp-my-org-online-sto-production-05c93126",
                "253 | foo.bar,baz | foo.bar-baz-66cf6498"
            })
    void aNameIsMadeOfItsPartsAndAHash(int limit, String parts, String name) {
        assertThat(NameAlgorithm.generate(limit, List.of(parts.split(",")))).isEqualTo(name);
    }

    @Test
    void partsThatJoinAlikeGiveOneName() {
        assertThat(NameAlgorithm.generate(63, List.of("a-b", "c")))
                .isEqualTo(NameAlgorithm.generate(63, List.of("a", "b-c")));
    }

    @Test
    void emptyPartsLeaveTheirHyphens() {
        assertThat(NameAlgorithm.generate(63, List.of("a", "", ""))).isEqualTo("a---c2203cb9");
    }

    @Test
    void aCronJobHasRoomForFiftyTwoCharacters() {
        assertThat(Names.cronJob(component("a".repeat(80)))).hasSize(52);
    }

    @Test
    void aStatefulSetLeavesRoomForTheHashOfItsPods() {
        assertThat(Names.statefulSet(component("cart"))).isEqualTo("cart-1c42ddc0");
        assertThat(Names.statefulSet(component("a".repeat(80)))).hasSize(52);
    }

    @Test
    void aJobAndAHeadlessServiceHaveRoomForSixtyThree() {
        assertThat(Names.job(component("import"))).isEqualTo("import-d942f648");
        assertThat(Names.job(component("a".repeat(80)))).hasSize(63);
        assertThat(Names.headlessService(component("cart"))).isEqualTo("cart-headless-78433368");
        assertThat(Names.headlessService(component("a".repeat(80)))).hasSizeLessThanOrEqualTo(63);
    }

    @Test
    void aServiceAndARouteHaveRoomForSixtyThree() {
        assertThat(Names.service(component("a".repeat(80)))).hasSize(63);
        assertThat(Names.apiRoute(component("a".repeat(80)), "b".repeat(80), "organization", "httproute"))
                .hasSizeLessThanOrEqualTo(63);
    }

    @ParameterizedTest
    @CsvSource({
        "stock, TIMEOUT_MS, STOCK_TIMEOUT_MS",
        "orders-db, password, ORDERS_DB_PASSWORD",
        "orders-db, replica-host, ORDERS_DB_REPLICA_HOST",
        "3rd-party, TIMEOUT_MS, _3RD_PARTY_TIMEOUT_MS"
    })
    void aVariableIsNamedAfterItsConnection(String connection, String what, String name) {
        assertThat(Names.connectionVariable(connection, what)).isEqualTo(name);
    }

    @Test
    void buildsHaveANamespaceForEachOrganizationAndImagesARepositoryForEachComponent() {
        assertThat(Names.buildNamespace("acme")).isEqualTo("openchoreo-ci-acme");
        assertThat(Names.workflow("greeter-1")).isEqualTo("greeter-1-e40ab168");
        assertThat(Names.workflow("a".repeat(80))).hasSize(63);
        assertThat(Names.image(new ComponentId("acme", "a-b", "c")))
                .isEqualTo("acme/a-b/c")
                .isNotEqualTo(Names.image(new ComponentId("acme", "a", "b-c")));
    }

    @Test
    void aRoleIsBoundByGroupAndRole() {
        assertThat(Names.roleBinding("shop-team", "developer")).isEqualTo("shop-team-developer-7bd7fdfb");
    }

    @Test
    void hostsSayWhoAndWhere() {
        assertThat(Hosts.serviceHost("web-1", "dp-x")).isEqualTo("web-1.dp-x.svc.cluster.local");
        assertThat(Hosts.webHost(component("site"), "dev", "example.org")).isEqualTo("site-shop.dev.example.org");
        assertThat(Hosts.apiHost("dev", "example.org")).isEqualTo("dev.example.org");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default | orders-1c168adb | orders-1c168adb | orders-1c168adb | orders | orders | orders",
                "v2 | orders-v2-abd2eeb2 | orders-v2-abd2eeb2 | orders-v2-abd2eeb2 | orders.v2 | orders.v2 |"
                        + " orders-v2-abd2eeb2"
            })
    void aTrackOtherThanTheDefaultIsAFurtherPart(
            String track, String deployment, String service, String job, String policy, String folder, String label) {
        ComponentId id = component("orders").inTrack(track);
        assertThat(Names.deployment(id)).isEqualTo(deployment);
        assertThat(Names.serviceAccount(id)).isEqualTo(deployment);
        assertThat(Names.service(id)).isEqualTo(service);
        assertThat(Names.cronJob(id)).isEqualTo(job);
        assertThat(Names.componentPolicy(id)).isEqualTo(policy);
        assertThat(Names.folder(id)).isEqualTo(folder);
        assertThat(Names.selector(id)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default | orders-rest-public-httproute-342baa6d | orders-rest-public-5b518395 |"
                        + " orders-rest-public-btp-170e3f39",
                "v2 | orders-v2-rest-public-httproute-b45c7df2 | orders-v2-rest-public-f63d26cd |"
                        + " orders-v2-rest-public-btp-93f3e41f"
            })
    void aTrackIsAFurtherPartOfRoutesAndPoliciesToo(String track, String route, String security, String traffic) {
        ComponentId id = component("orders").inTrack(track);
        assertThat(Names.apiRoute(id, "rest", "public", "httproute")).isEqualTo(route);
        assertThat(Names.securityPolicy(id, "rest", "public")).isEqualTo(security);
        assertThat(Names.trafficPolicy(id, "rest", "public")).isEqualTo(traffic);
    }

    @Test
    void partsOfARouteSayWhatIsSpecialAboutThem() {
        ComponentId id = component("orders");
        assertThat(Names.apiRoute(id, "orders-v1", "public", "rewrite"))
                .isEqualTo("orders-orders-v1-public-rewrite-52db22a6");
        assertThat(Names.routePart(id, "orders-v1", "public", "orders:read", "httproute"))
                .isEqualTo("orders-orders-v1-public-orders-rea-httproute-0d22c559");
        assertThat(Names.routePart(id, "orders-v1", "public", "POST /orders", "btp"))
                .isEqualTo("orders-orders-v1-public-post--orde-btp-4ca5b97c");
    }

    @Test
    void whatStandsInNamespacesOfThePlatformIsNamedByItsPartsOneByOne() {
        assertThat(Names.gatewayPolicy("acme", "eu-west", "edge")).isEqualTo("acme-eu-west-edge-d407b88e");
        assertThat(Names.gatewayPolicy("acme-eu", "west", "edge"))
                .startsWith("acme-eu-west-edge-")
                .isNotEqualTo(Names.gatewayPolicy("acme", "eu-west", "edge"));
        ComponentId orders = new ComponentId("acme", "shop", "orders", "v2");
        assertThat(Names.egressRoute(orders, "staging", "payments"))
                .isEqualTo("acme-shop-staging-orders.v2-payments-7d203411");
        assertThat(Names.egressPath(orders, "staging", "payments")).isEqualTo("/acme/shop/staging/orders.v2/payments");
        assertThat(Names.egressAddress(orders, "staging")).isEqualTo("acme-shop-staging-orders.v2-6ba8e180");
    }

    @Test
    void whatLeadsOutOfTheClusterIsNamedByItsCell() {
        String namespace = "dp-default-default-development-f8e58905";
        assertThat(Names.outsideBackend(namespace, component("payments"), "payments-v1"))
                .isEqualTo(namespace + "-payments-payments-v1-f913d4a6");
    }

    @Test
    void aTrackIsAFurtherPartOfHostsAndWebRoutes() {
        ComponentId beta = component("site").inTrack("beta");
        assertThat(Hosts.webHost(beta, "dev", "example.org")).isEqualTo("site-beta-shop.dev.example.org");
        assertThat(Names.webRoute(beta, "http")).isEqualTo("site-beta-http-httproute-19baab5b");
    }

    @Test
    void whatScalesAndGuardsADeploymentIsNamedLikeIt() {
        ComponentId id = component("orders");
        assertThat(Names.autoscaler(id)).isEqualTo("orders-1c168adb");
        assertThat(Names.disruptionBudget(id)).isEqualTo("orders-1c168adb");
        assertThat(Names.scaledObject(id)).isEqualTo("orders-1c168adb");
        assertThat(Names.autoscaler(id.inTrack("v2"))).isEqualTo("orders-v2-abd2eeb2");
        assertThat(Names.disruptionBudget(id.inTrack("v2"))).isEqualTo("orders-v2-abd2eeb2");
        assertThat(Names.scaledObject(id.inTrack("v2"))).isEqualTo("orders-v2-abd2eeb2");
    }

    @Test
    void theNameOfAScaledObjectIsALegalLabelValue() {
        assertThat(Names.scaledObject(component("a".repeat(253)))).hasSize(63);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "default | -  | -  | /shop/orders",
                "default | v1 | -  | /shop/orders/v1",
                "default | -  | v2 | /shop/orders/v2",
                "default | v1 | v2 | /shop/orders/v2",
                "beta    | -  | -  | /shop/orders/beta",
                "beta    | v1 | -  | /shop/orders/v1",
                "beta    | -  | v2 | /shop/orders/beta/v2",
                "beta    | v1 | v2 | /shop/orders/v2"
            })
    void anApiIsFoundByItsVersionOrThatOfItsTrackElseByTheTrack(
            String track, @Nullable String trackVersion, @Nullable String apiVersion, String path) {
        assertThat(Names.apiPath(component("orders").inTrack(track), trackVersion, apiVersion))
                .isEqualTo(path);
    }

    @Test
    void theSelectorOfATrackIsALegalLabelValue() {
        assertThat(Names.selector(component("a".repeat(63)).inTrack("b".repeat(63))))
                .hasSizeLessThanOrEqualTo(63);
    }

    private static ComponentId component(String name) {
        return new ComponentId("acme", "shop", name);
    }
}
