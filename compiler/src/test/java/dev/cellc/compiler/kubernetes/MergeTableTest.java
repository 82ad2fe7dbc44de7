package dev.cellc.compiler.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
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
        return StreamSupport.stream(MergeTable.rows().spliterator(), false).toList();
    }

    @Test
    void listsWithoutARowAreReplaced() {
        assertThat(MergeTable.of("v1.Container", "args")).isEqualTo(ListMerge.Whole.REPLACED);
        assertThat(MergeTable.of("v1.PodSpec", "tolerations")).isEqualTo(ListMerge.Whole.REPLACED);
        assertThat(MergeTable.of("v1.PodSecurityContext", "supplementalGroups")).isEqualTo(ListMerge.Whole.REPLACED);
    }
}
