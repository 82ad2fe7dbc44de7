package dev.cellc.compiler.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.resource.Tree;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreesTest {
    private static final ApiType POD = new ApiType(PodSpec.class);

    @Test
    void quantitiesAreStringsAndNumberTextIsKept() {
        String template = """
                containers:
                  - name: main
                    resources: {limits: {cpu: 2, memory: 1e3}}
                    env: [{name: A, value: "1.10"}]
                activeDeadlineSeconds: 9007199254740993
                """;

        Tree.Builder limits = Tree.object().put("cpu", "2").put("memory", "1e3");
        Tree.Obj variable = Tree.object().put("name", "A").put("value", "1.10").build();
        Tree.Obj container = Tree.object()
                .put("name", "main")
                .put("resources", Tree.object().put("limits", limits))
                .put("env", Tree.list(List.of(variable)))
                .build();
        assertThat(Trees.of(Yaml.mapping(template), POD))
                .isEqualTo(Tree.object()
                        .put("containers", Tree.list(List.of(container)))
                        .put("activeDeadlineSeconds", 9007199254740993L)
                        .build());
    }

    @Test
    void nullsLeaveNoTraceInATemplateAndStayInAPatch() {
        assertThat(Trees.of(Yaml.mapping("{nodeName: null}"), POD)).isEqualTo(new Tree.Obj(List.of()));
        assertThat(Trees.patch(Yaml.mapping("{nodeName: null}"), POD))
                .isEqualTo(Tree.object().put("nodeName", StrategicMerge.NULL).build());
    }
}
