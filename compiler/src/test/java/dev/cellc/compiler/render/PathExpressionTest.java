package dev.cellc.compiler.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.cell.Request.Choice;
import dev.cellc.compiler.cell.Request.Digits;
import dev.cellc.compiler.cell.Request.Part;
import dev.cellc.compiler.cell.Request.Rest;
import dev.cellc.compiler.cell.Request.Segment;
import dev.cellc.compiler.cell.Request.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathExpressionTest {

    /** The last column is what RE2 itself counts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "/ ~ /([?][!-&]*)? ~ 10",
                "/v1/orders ~ /v1/orders([?][!-&]*)? ~ 19",
                "/v1/orders/# ~ /v1/orders/[!-.0->@-&]+([?][!-&]*)? ~ 24",
                "/v1/orders/9 ~ /v1/orders/[0-9]+([?][!-&]*)? ~ 22",
                "/a/!/b ~ /a/(open|paid)/b([?][!-&]*)? ~ 24",
                "/shop.v1.Stock/… ~ /shop\\.v1\\.Stock/[!-&]* ~ 20",
                "/a+b(c)/# ~ /a\\+b\\(c\\)/[!-.0->@-&]+([?][!-&]*)? ~ 21"
            })
    void namesWhatIsMeantAndCountsNoLessThanRe2(String path, String text, int measured) {
        PathExpression expression = PathExpression.of(parts(path));
        assertThat(expression.text()).isEqualTo(text.replace('&', '~'));
        assertThat(expression.size()).isBetween(measured, measured + 12);
    }

    @Test
    void aPathIsCutAtTheLastSlashThatFits() {
        List<Part> path = parts("/v1/tenants/#/orders/#/lines/#");
        int whole = PathExpression.of(path).size();
        assertThat(PathExpression.widened(path, whole)).isEqualTo(parts("/v1/tenants/#/orders/#/lines/…"));
        assertThat(PathExpression.widened(path, 50)).isEqualTo(parts("/v1/tenants/#/orders/…"));
        assertThat(PathExpression.widened(path, 30)).isEqualTo(parts("/v1/tenants/…"));
    }

    @Test
    void theRootIsNoRule() {
        assertThat(PathExpression.widened(parts("/" + "a".repeat(100) + "/b"), RequestRules.BUDGET))
                .isNull();
    }

    /** {@code #} is a segment, {@code 9} a number, {@code !} a choice, {@code …} the rest. */
    private static List<Part> parts(String path) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (int i = 0; i <= path.length(); i++) {
            boolean isSign = i < path.length() && "#9!…".indexOf(path.charAt(i)) >= 0;
            if ((isSign || i == path.length()) && i > at) {
                parts.add(new Text(path.substring(at, i)));
            }
            if (isSign) {
                parts.add(part(path.charAt(i)));
                at = i + 1;
            }
        }
        return parts;
    }

    private static Part part(char sign) {
        return switch (sign) {
            case '#' -> new Segment();
            case '9' -> new Digits();
            case '!' -> new Choice(List.of("open", "paid"));
            default -> new Rest();
        };
    }
}
