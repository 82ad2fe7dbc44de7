package dev.cellc.compiler.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
                "63 | greeter-service,greeter-api,public,httproute | greeter-servi-greeter-api-public-httproute-7c8cbc62",
                "63 | greeter-service,greeter-api,public | greeter-service-greeter-api-public-17e9931f",
                "63 | greeter-service,greeter-api,public,btp | greeter-servi-greeter-api-public-btp-a816b04c",
                "52 | dp,my-org,online-store,production | dp-my-org-online-sto-production-05c93126",
                "253 | foo.bar,baz | foo.bar-baz-66cf6498"
            })
    void aNameIsMadeOfItsPartsAndAHash(int limit, String parts, String name) {
        assertThat(Names.generate(limit, List.of(parts.split(",")))).isEqualTo(name);
    }

    @Test
    void partsThatJoinAlikeGiveOneName() {
        assertThat(Names.generate(63, List.of("a-b", "c"))).isEqualTo(Names.generate(63, List.of("a", "b-c")));
    }

    @Test
    void emptyPartsLeaveTheirHyphens() {
        assertThat(Names.generate(63, List.of("a", "", ""))).isEqualTo("a---c2203cb9");
    }

    @Test
    void aCronJobHasRoomForFiftyTwoCharacters() {
        assertThat(Names.cronJob("a".repeat(80))).hasSize(52);
    }

    @Test
    void aServiceAndARouteHaveRoomForSixtyThree() {
        assertThat(Names.service("a".repeat(80))).hasSize(63);
        assertThat(Names.apiRoute("a".repeat(80), "b".repeat(80), "organization"))
                .hasSizeLessThanOrEqualTo(63);
    }

    @Test
    void hostsSayWhoAndWhere() {
        assertThat(Names.serviceHost("web-1", "dp-x")).isEqualTo("web-1.dp-x.svc.cluster.local");
        assertThat(Names.webHost("site", "shop", "dev", "example.org")).isEqualTo("site-shop.dev.example.org");
        assertThat(Names.apiHost("dev", "example.org")).isEqualTo("dev.example.org");
    }
}
