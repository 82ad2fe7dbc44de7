package dev.cellc.compiler.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergeTableTest {

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowIsAListOfItsTypeAndEveryKeyAFieldOfItsItems(String row) throws ClassNotFoundException {
        String type = row.substring(0, row.indexOf(' '));
        String field = row.substring(row.indexOf(' ') + 1);
        String path = "io.fabric8.kubernetes.api.model."
                + type.replaceFirst("^v1\\.", "")
                        .replaceFirst("^apps/v1\\.", "apps.")
                        .replaceFirst("^batch/v1\\.", "batch.v1.");

        Shape.ListOf list = (Shape.ListOf) Objects.requireNonNull(new ApiType(Class.forName(path)).field(field));

        assertThat(list.merge()).isNotEqualTo(ListMerge.Whole.REPLACED);
        if (list.merge() instanceof ListMerge.ByKey merge) {
            assertThat(list.item()).isInstanceOf(Shape.ObjectOf.class);
            assertThat(((Shape.ObjectOf) list.item()).type().field(merge.key())).isInstanceOf(Shape.Scalar.class);
        } else {
            assertThat(list.item()).isEqualTo(Shape.Scalar.STRING);
        }
    }

    static List<String> rows() {
        return MergeTable.types().stream()
                .flatMap(type -> MergeTable.of(type).keySet().stream().map(list -> type + ' ' + list))
                .toList();
    }

    @Test
    void listsWithoutARowAreReplaced() {
        assertThat(rows()).hasSize(42);
        assertThat(MergeTable.of("v1.Container")).doesNotContainKey("args");
        assertThat(MergeTable.of("v1.PodSecurityContext")).isEmpty();
    }
}
