package dev.cellc.compiler.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.model.ComponentId;
import org.junit.jupiter.api.Test;

/** A change of any of these replaces what applies live objects. */
class DeliveryNamesTest {
    @Test
    void aCellGoesByItsNamespace() {
        assertThat(DeliveryNames.cell("dp-acme-shop-live-2ca6d214")).isEqualTo("dp-acme-shop-live-2ca6d214");
    }

    @Test
    void whatHoldsForAnOrganizationIsNeverJustItsName() {
        assertThat(DeliveryNames.tenant("default")).isEqualTo("openchoreo-default-b810bdd1");
        assertThat(DeliveryNames.tenant("default", "planes")).isEqualTo("openchoreo-default-planes-680ba577");
    }

    @Test
    void planesOfBothKindsHaveDifferentNames() {
        assertThat(DeliveryNames.dataPlane("default", "main")).isEqualTo("data-plane-default-main-89f26a28");
        assertThat(DeliveryNames.buildPlane("default", "builds")).isEqualTo("build-plane-default-builds-6377caa4");
    }

    @Test
    void namesFitIntoLabels() {
        String name = "a".repeat(80);
        assertThat(DeliveryNames.tenant(name)).hasSizeLessThanOrEqualTo(63);
        assertThat(DeliveryNames.tenant(name, name)).hasSizeLessThanOrEqualTo(63);
        assertThat(DeliveryNames.dataPlane(name, name)).hasSizeLessThanOrEqualTo(63);
    }

    @Test
    void aReleaseIsOneOfAComponentInAnEnvironment() {
        ComponentId orders = new ComponentId("acme", "shop", "orders", "default");
        assertThat(DeliveryNames.release(orders, "live")).isEqualTo("shop-orders-live-28ac831c");
    }
}
