package dev.cellc.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.cell.CellId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SitePathTest {

    @Test
    void plainNamesAreFileNames() {
        assertThat(SitePath.cell(new CellId("acme", "shop-2", "production")).value())
                .isEqualTo("cells/acme/production/shop-2.html");
        assertThat(SitePath.environment("acme", "qa").value()).isEqualTo("environments/acme/qa.html");
        assertThat(SitePath.code("CELL0302").value()).isEqualTo("codes/cell0302.html");
    }

    @Test
    void otherNamesAreMadeSafeAndStayApart() {
        List<String> names = List.of(
                "a.b", "a-b", "A-B", "a b", "../../etc", "con", "nul", "", ".", "a/b", "a\\b", "ü", "x".repeat(253));
        List<String> files = names.stream().map(SitePath::safe).toList();
        assertThat(files).doesNotHaveDuplicates().allMatch(file -> file.matches("[-a-z0-9]*(\\.[0-9a-f]{12})?"));
        assertThat(files).allMatch(file -> !file.isEmpty() && file.length() < 80 && !file.matches("con|nul"));
        assertThat(files.stream().map(file -> file.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
        assertThat(SitePath.safe("a-b")).isEqualTo("a-b");
    }

    @Test
    void pagesFindEachOther() {
        SitePath deep = SitePath.cell(new CellId("acme", "shop", "qa"));
        assertThat(deep.to(SitePath.STYLE)).isEqualTo("../../../style.css");
        assertThat(SitePath.INDEX.to(deep)).isEqualTo("cells/acme/qa/shop.html");
        assertThat(SitePath.code("CELL1").to(SitePath.DIAGNOSTICS)).isEqualTo("../diagnostics.html");
    }
}
