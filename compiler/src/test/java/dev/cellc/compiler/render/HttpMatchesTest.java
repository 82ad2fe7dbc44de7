package dev.cellc.compiler.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpMatchesTest {
    private static final Entrance.Http ENTRANCE = new Entrance.Http("host", "/shop/orders.v1", "/", false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/orders | Exact | /shop/orders.v1/orders",
                "/orders/{id} | RegularExpression | /shop/orders\\.v1/orders/[^/]+",
                "/files/{path+} | RegularExpression | /shop/orders\\.v1/files/.*",
                "/a.b/{x}.pdf | RegularExpression | /shop/orders\\.v1/a\\.b/[^/]+\\.pdf",
                "/q+(r)/{x} | RegularExpression | /shop/orders\\.v1/q\\+\\(r\\)/[^/]+"
            })
    void aPathIsExactUnlessANameStandsInIt(String path, String type, String value) {
        assertThat(HttpMatches.of(ENTRANCE, List.of(operation("GET", path)), List.of()))
                .containsExactly(match("GET", type, value));
    }

    @Test
    void theRootIsReachedWithAndWithoutASlash() {
        assertThat(HttpMatches.of(ENTRANCE, List.of(operation("GET", "/")), List.of()))
                .containsExactly(match("GET", "Exact", "/shop/orders.v1"), match("GET", "Exact", "/shop/orders.v1/"));
    }

    @Test
    void thePathsOfSeveralMethodsHaveOnePreflight() {
        List<Operation> operations = List.of(operation("GET", "/a"), operation("POST", "/a"), operation("GET", "/b"));
        assertThat(HttpMatches.preflights(ENTRANCE, operations)).hasSize(2);
    }

    private static Operation operation(String method, String path) {
        RestPolicy.RateLimit limit = new RestPolicy.RateLimit(located(1L), located("1s"));
        return new Operation(method, located(path), List.of(), limit);
    }

    private static <T> Located<T> located(T value) {
        return new Located<>(value, Span.at(SourceFile.of("a.yaml", ""), 0));
    }

    private static Tree match(String method, String type, String value) {
        return Tree.object()
                .put("method", method)
                .put("path", Tree.object().put("type", type).put("value", value))
                .build();
    }
}
