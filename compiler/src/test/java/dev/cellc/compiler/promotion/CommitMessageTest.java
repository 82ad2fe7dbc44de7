package dev.cellc.compiler.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.model.ComponentId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CommitMessageTest {
    private static final WorkloadDigest A = new WorkloadDigest("a".repeat(64));
    private static final WorkloadDigest B = new WorkloadDigest("b".repeat(64));

    private static CommitMessage message(Movement... movements) {
        return new CommitMessage(
                        Operation.PROMOTE, "", "staging", "production", List.of(movements), null, null, List.of())
                .on("0123456789012345678901234567890123456789");
    }

    @Test
    void namesOneComponentInItsSubject() {
        assertThat(message(new Movement("shop/orders", A, B)).text()).isEqualTo("""
                        promote(production): shop/orders aaaaaaaaaaaa -> bbbbbbbbbbbb

                        Promotion-Id: f72b9d6a7ad4cc48
                        Promote-From: staging
                        Promote-To: production
                        Component: shop/orders
                        Workload-Digest: sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
                        Previous-Digest: sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                        """);
    }

    @Test
    void countsSeveralComponentsAndListsThem() {
        String text = message(new Movement("shop/orders", null, B), new Movement("shop/stock", A, B))
                .text();
        assertThat(text)
                .startsWith("promote(production): shop 2 components\n\n"
                        + "shop/orders none -> bbbbbbbbbbbb\nshop/stock aaaaaaaaaaaa -> bbbbbbbbbbbb\n\nPromotion-Id: ")
                .contains("\nPrevious-Digest: none\n");
    }

    @Test
    void isReadBackAsItWasWritten() {
        CommitMessage written = new CommitMessage(
                Operation.ROLLBACK,
                "0123456789abcdef",
                null,
                "production",
                List.of(new Movement("shop/orders@beta", A, B), new Movement("shop/stock", null, A)),
                "0123456789012345678901234567890123456789",
                "the shop is down",
                List.of("ada@acme.example", "grace@acme.example"));
        assertThat(CommitMessage.parse(written.text())).isEqualTo(written);
        assertThat(CommitMessage.parse(written.text().replace("\n", "\r\n"))).isEqualTo(written);
        assertThat(CommitMessage.parse(written.text() + "Signed-off-by: Ada <ada@acme.example>\n"))
                .isEqualTo(written);
    }

    @Test
    void keepsEveryValueOnItsLine() {
        CommitMessage message = new CommitMessage(
                Operation.DEPLOY,
                "0",
                null,
                "development",
                List.of(new Movement("shop/orders", null, A)),
                null,
                "one\nApproved-by: mallory@acme.example\r\n\u2028two",
                List.of());
        assertThat(message.text().lines().filter(line -> line.startsWith("Approved-by")))
                .isEmpty();
        assertThat(Objects.requireNonNull(CommitMessage.parse(message.text())).approvedBy())
                .isEmpty();
    }

    @Test
    void isNotFoundInOtherMessages() {
        String text = message(new Movement("shop/orders", A, B)).text();
        assertThat(CommitMessage.parse("")).isNull();
        assertThat(CommitMessage.parse("Add a shop\n\nIt sells.\n")).isNull();
        assertThat(CommitMessage.parse(
                        "Revert \"" + text.lines().findFirst().orElseThrow() + "\"\n\nThis reverts commit 0123.\n"))
                .isNull();
        assertThat(CommitMessage.parse(text.replace("sha256:b", "sha256:x"))).isNull();
        assertThat(CommitMessage.parse(text.replace("Component: shop/orders\n", "")))
                .isNull();
        assertThat(CommitMessage.parse(text.replace("promote(", "move("))).isNull();
    }

    @Test
    void hasAnotherIdForWhateverElseItDoes() {
        Movement movement = new Movement("shop/orders", A, B);
        assertThat(List.of(
                        message(movement).id(),
                        message(new Movement("shop/stock", A, B)).id(),
                        message(new Movement("shop/orders", null, B)).id(),
                        message(movement).on("1").id()))
                .doesNotHaveDuplicates();
        assertThat(message(movement).id()).isEqualTo(message(movement).id());
    }

    @Test
    void namesTracksSoThatNoComponentIsMistakenForOne() {
        ComponentId id = new ComponentId("acme", "shop", "orders");
        assertThat(Movement.name(id)).isEqualTo("shop/orders");
        assertThat(Movement.name(id.inTrack("beta"))).isEqualTo("shop/orders@beta");
    }
}
