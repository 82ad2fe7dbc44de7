package dev.cellc.compiler.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsOfPromotionTest {
    private static final WorkloadDigest DIGEST = new WorkloadDigest("a".repeat(64));
    private static final String APPROVAL = """
            apiVersion: cellc.dev/v1alpha1
            kind: Approval
            spec:
              project: shop
              component: orders
              environment: production
              digest: DIGEST
              approvals:
                - by: ada@acme.example
                  comment: seen it run
                - {by: grace@acme.example}
                - no approval
            """.replace("DIGEST", DIGEST.text());

    @Test
    void anApprovalIsReadFromItsFile() {
        assertThat(Approval.of(APPROVAL))
                .isEqualTo(new Approval(
                        "shop",
                        "orders",
                        "default",
                        "production",
                        DIGEST,
                        List.of(
                                new Approval.Entry("ada@acme.example", "seen it run"),
                                new Approval.Entry("grace@acme.example", null))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind: Approval", "cellc.dev/v1alpha1", "sha256:", "  project: shop", "  environment: "})
    void whatLacksAPartIsNoApproval(String part) {
        assertThat(Approval.of(APPROVAL.replace(part, "x: " + part.length()))).isNull();
    }

    @Test
    void filesOfOneSnapshotLieTogether() {
        assertThat(Approval.path("production", DIGEST)).isEqualTo("approvals/production/" + "a".repeat(64) + ".yaml");
        assertThat(CheckResult.path("production", DIGEST, "load-test"))
                .isEqualTo("checks/production/" + "a".repeat(64) + "/load-test.json");
    }

    @Test
    void aCheckHasPassedOrFailed() {
        assertThat(CheckResult.of("load-test", "{\"result\": \"passed\", \"url\": \"https://ci.example/1\"}"))
                .isEqualTo(new CheckResult("load-test", true, "https://ci.example/1", null));
        assertThat(CheckResult.of("load-test", "{\"result\": \"failed\", \"message\": \"p99 of 2 s\"}"))
                .isEqualTo(new CheckResult("load-test", false, null, "p99 of 2 s"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "{\"result\": true}", "{\"result\": \"PASSED\"}", "[]", "{\"result\": ", "passed"})
    void whatSaysNeitherIsNoResult(String text) {
        assertThat(CheckResult.of("load-test", text)).isNull();
    }
}
