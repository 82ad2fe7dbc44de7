package dev.cellc.compiler.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.cell.Request.Choice;
import dev.cellc.compiler.cell.Request.Digits;
import dev.cellc.compiler.cell.Request.Part;
import dev.cellc.compiler.cell.Request.Rest;
import dev.cellc.compiler.cell.Request.Segment;
import dev.cellc.compiler.cell.Request.Text;
import dev.cellc.compiler.policy.Ports.HttpMatch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules let through, put beside what is declared: the request that differs, behind + if it is let through. */
class RequestComparisonTest {
    private static final String QUERY = "([?][!-~]*)?";
    private static final List<Part> ORDER = List.of(new Text("/v1/orders/"), new Segment());
    private static final List<Part> NUMBER = List.of(new Text("/orders/"), new Digits());
    private static final List<Part> CHOICE = List.of(new Text("/"), new Choice(List.of("a.pdf", "b")));
    private static final List<Part> FILES = List.of(new Text("/files/"), new Rest());
    private static final List<Part> MIDDLE = List.of(new Text("/files/"), new Rest(), new Text("/meta"));

    static Stream<Arguments> paths() {
        return Stream.of(
                Arguments.of(ORDER, "/v1/orders/[!-.0->@-~]+" + QUERY, ""),
                Arguments.of(ORDER, "/v1/orders/[^/?]+" + QUERY, ""),
                Arguments.of(ORDER, "^/v1/orders/[^/?]+" + QUERY + "$", ""),
                Arguments.of(ORDER, "/v1/orders/[!-.0->@-~]+", "- `GET /v1/orders/x?`"),
                Arguments.of(ORDER, "/v1/orders/[^/?]*" + QUERY, "+ `GET /v1/orders/`"),
                Arguments.of(ORDER, "/v1/orders/[^?]+" + QUERY, "+ `GET /v1/orders//`"),
                Arguments.of(ORDER, "/v1/orders/[^/]+", "+ `GET /v1/orders/?`"),
                Arguments.of(ORDER, "/v1/orders/[0-9]+" + QUERY, "- `GET /v1/orders/x`"),
                Arguments.of(ORDER, "/v1/orders/[!-$&-.0->@-~]+" + QUERY, "- `GET /v1/orders/%`"),
                Arguments.of(ORDER, "/v1/orders(/[!-.0->@-~]+)?" + QUERY, "+ `GET /v1/orders`"),
                Arguments.of(ORDER, "/v1/order./[!-.0->@-~]+" + QUERY, "+ `GET /v1/orderx/x`"),
                Arguments.of(ORDER, "(?i)/v1/orders/[!-.0->@-~]+" + QUERY, "- `GET /v1/orders/x`"),
                Arguments.of(NUMBER, "/orders/[0-9]+" + QUERY, ""),
                Arguments.of(NUMBER, "/orders/\\d+" + QUERY, ""),
                Arguments.of(NUMBER, "/orders/[0-9]{1,3}" + QUERY, "- `GET /orders/0000`"),
                Arguments.of(NUMBER, "/orders/[0-9a]+" + QUERY, "+ `GET /orders/a`"),
                Arguments.of(CHOICE, "/(a\\.pdf|b)" + QUERY, ""),
                Arguments.of(CHOICE, "/(b|a[.]pdf)" + QUERY, ""),
                Arguments.of(CHOICE, "/(a.pdf|b)" + QUERY, "+ `GET /axpdf`"),
                Arguments.of(CHOICE, "/b" + QUERY, "- `GET /a.pdf`"),
                Arguments.of(FILES, "/files/[!-~]*", ""),
                Arguments.of(FILES, "/files/.*", ""),
                Arguments.of(FILES, "/files[!-~]*", "+ `GET /files`"),
                Arguments.of(FILES, "/files/[!-~]+", "- `GET /files/`"),
                Arguments.of(MIDDLE, "/files/[!->@-~]*/meta" + QUERY, ""),
                Arguments.of(MIDDLE, "/files/[!-~]*/meta" + QUERY, "+ `GET /files/?/meta`"),
                Arguments.of(MIDDLE, "", "+ `GET /`"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void comparesPaths(List<Part> declared, String rule, String difference) {
        assertThat(compare(List.of(match("GET", rule)), List.of(new Request("GET", declared))))
                .isEqualTo(difference);
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                Arguments.of("GET", ""),
                Arguments.of("", "+ `PUT /a`"),
                Arguments.of("GET|HEAD", "+ `HEAD /a`"),
                Arguments.of("GET|PROPFIND", "+ `PROPFIND /a`"),
                Arguments.of("HEAD", "- `GET /a`"),
                Arguments.of("G.T", "+ `GxT /a`"));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void comparesMethods(String method, String difference) {
        assertThat(compare(List.of(match(method, "/a" + QUERY)), List.of(new Request("GET", List.of(new Text("/a"))))))
                .isEqualTo(difference);
    }

    @Test
    void comparesSetsOfRules() {
        Request read = new Request("GET", List.of(new Text("/a")));
        Request write = new Request("PUT", List.of(new Text("/a")));
        List<HttpMatch> both = List.of(match("GET", "/a" + QUERY), match("PUT", "/a" + QUERY));
        assertThat(compare(both, List.of(read, write))).isEmpty();
        assertThat(compare(both, List.of(read))).isEqualTo("+ `PUT /a`");
        assertThat(compare(both.subList(0, 1), List.of(read, write))).isEqualTo("- `PUT /a`");
    }

    @Test
    void whatIsNotRestrictedMustNotBe() {
        Request read = new Request("GET", List.of(new Text("/a")));
        assertThat(compare(null, List.of())).isEmpty();
        assertThat(compare(null, List.of(read))).startsWith("+ ");
        assertThat(compare(List.of(match("", "")), List.of())).isEqualTo("- what is no HTTP");
        assertThat(compare(List.of(match("GET", "")), List.of())).startsWith("- ");
    }

    @Test
    void conditionsPermitLessForSure() {
        HttpMatch plain = match("GET", "/a" + QUERY);
        HttpMatch strict = new HttpMatch("GET", "/a" + QUERY, "", true);
        HttpMatch other = new HttpMatch("GET", "/b", "", true);
        Request read = new Request("GET", List.of(new Text("/a")));
        assertThat(compare(List.of(strict), List.of(read))).isEqualTo("- `GET /a`");
        assertThat(compare(List.of(plain, strict), List.of(read))).isEmpty();
        assertThat(compare(List.of(plain, other), List.of(read))).isEqualTo("+ `GET /b`");
    }

    @Test
    void onlyWhatIsTooLongMayBeWidened() {
        Request fitting = new Request("GET", List.of(new Text("/a/b/" + "x".repeat(70))));
        Request longer = new Request("GET", List.of(new Text("/a/b/" + "x".repeat(71))));
        assertThat(compare(List.of(match("GET", "/a/b/[!-~]*")), List.of(fitting)))
                .isEqualTo("+ `GET /a/b/`");
        assertThat(compare(List.of(match("GET", "/a/b/[!-~]*")), List.of(longer)))
                .isEmpty();
        assertThat(compare(List.of(match("GET", "/a/[!-~]*")), List.of(longer))).isEqualTo("+ `GET /a/`");
    }

    private static HttpMatch match(String method, String path) {
        return new HttpMatch(method, path, "", false);
    }

    /** Without {@code matches} anything is let through. */
    private static String compare(@Nullable List<HttpMatch> matches, List<Request> declared) {
        PartySet peer = PartySet.upTo(1);
        Verdicts.Grant grant = new Verdicts.Grant(peer, matches == null, matches == null ? List.of() : matches);
        Allowance allowance = Allowance.at(peer, "TCP", 80, declared);
        Optional<RequestComparison.Found> found =
                new RequestComparison().compare(List.of(grant), List.of(allowance), peer);
        return found.map(RequestComparison.Found::answer)
                .map(answer -> (answer.isPermitted() ? "+ " : "- ") + answer.request())
                .orElse("");
    }
}
