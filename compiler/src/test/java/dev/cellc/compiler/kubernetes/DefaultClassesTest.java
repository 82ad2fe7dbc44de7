package dev.cellc.compiler.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shape of the classes that OpenChoreo ships, under what its bindings lay over them. */
class DefaultClassesTest {
    private static final String CRON_JOB_CLASS = """
            schedule: "*/1 * * * *"
            successfulJobsHistoryLimit: 3
            concurrencyPolicy: Forbid
            jobTemplate:
              spec:
                backoffLimit: 3
                template:
                  metadata:
                    labels:
                      app.kubernetes.io/component: reporter
                  spec:
                    restartPolicy: OnFailure
                    containers:
                      - name: main
                        env:
                          - name: LOG_LEVEL
                            value: "info"
                          - name: TASK_TYPE
                            value: "reporter"
                        resources:
                          requests: {cpu: 100m, memory: 128Mi}
            """;

    private static final String CRON_JOB_OVERLAY = """
            jobTemplate:
              spec:
                template:
                  metadata:
                    labels: {component-name: reporter}
                  spec:
                    restartPolicy: OnFailure
                    containers:
                      - name: main
                        image: reporter:1
                        env:
                          - name: TASK_TYPE
                            value: "other"
                          - name: HOST
                            value: "smtp.internal"
            """;

    private static final String CRON_JOB = """
            concurrencyPolicy: Forbid
            jobTemplate:
              spec:
                backoffLimit: 3
                template:
                  metadata:
                    labels:
                      app.kubernetes.io/component: reporter
                      component-name: reporter
                  spec:
                    containers:
                      - env:
                          - name: LOG_LEVEL
                            value: "info"
                          - name: TASK_TYPE
                            value: "other"
                          - name: HOST
                            value: "smtp.internal"
                        image: reporter:1
                        name: main
                        resources:
                          requests: {cpu: 100m, memory: 128Mi}
                    restartPolicy: OnFailure
            schedule: "*/1 * * * *"
            successfulJobsHistoryLimit: 3
            """;

    @Test
    void aCronJobClassTakesTheTask() {
        ApiType type = ApiTypes.CRON_JOB_SPEC;
        YamlNode.Mapping template = Yaml.mapping(CRON_JOB_CLASS);
        Overlay overlay =
                new Overlay(Tree.Obj.EMPTY, List.of(new Overlay.Container("main", List.of())), "ClusterIP", List.of());

        assertThat(Findings.of(sink -> TemplateChecker.check(template, type, sink)))
                .isEmpty();
        assertThat(Findings.of(sink -> MergeTraps.checkWorkload(template, List.of(), overlay, sink)))
                .isEmpty();
        assertThat(StrategicMerge.merge(Trees.of(template, type), Trees.of(Yaml.mapping(CRON_JOB_OVERLAY), type), type))
                .isEqualTo(Trees.of(Yaml.mapping(CRON_JOB), type));
    }
}
