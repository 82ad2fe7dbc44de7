package dev.cellc.compiler.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateCheckerTest {
    private static final ApiType CONTAINER = new ApiType(Container.class);
    private static final ApiType POD = new ApiType(PodSpec.class);

    private static List<String> template(String text, ApiType type) {
        return Findings.of(sink -> TemplateChecker.check(Yaml.node(text), type, sink));
    }

    private static List<String> patch(String text, ApiType type) {
        return Findings.of(sink -> TemplateChecker.checkPatch(Yaml.node(text), type, sink));
    }

    @Test
    void aTemplateOfTheRightShapeIsFine() {
        String text = """
                replicas: 1
                strategy: {rollingUpdate: {maxSurge: 25%, maxUnavailable: 0}}
                template:
                  metadata: {labels: {a: b, 8080: c}}
                  spec:
                    volumes: [{name: v, emptyDir: {}}]
                    containers:
                      - name: main
                        args: [a, "1"]
                        resources: {limits: {cpu: 0.5, memory: 64Mi}, requests: {cpu: 1, memory: 1e3}}
                """;

        assertThat(template(text, ApiTypes.DEPLOYMENT_SPEC)).isEmpty();
    }

    @Test
    void anUnknownFieldIsReportedAtItsKeyWithTheNearestName() {
        assertThat(template("replica: 1\nselectors: {}\n", ApiTypes.DEPLOYMENT_SPEC))
                .containsExactly(
                        "UNKNOWN_TEMPLATE_FIELD 1:1 there is no field `replica` in apps/v1.DeploymentSpec;"
                                + " did you mean `replicas`?",
                        "UNKNOWN_TEMPLATE_FIELD 2:1 there is no field `selectors` in apps/v1.DeploymentSpec;"
                                + " did you mean `selector`?");
    }

    @Test
    void anUnknownFieldOfASmallTypeIsAnsweredWithAllItsFields() {
        assertThat(template("memory: 64Mi", ApiTypes.RESOURCE_REQUIREMENTS))
                .containsExactly("UNKNOWN_TEMPLATE_FIELD 1:1 there is no field `memory` in v1.ResourceRequirements;"
                        + " it takes `claims`, `limits`, `requests`");
    }

    @Test
    void aNumberWhereAStringIsExpectedIsAnsweredWithTheQuotedForm() {
        assertThat(template("env: [{name: PORT, value: 8080}]\nargs: [1.10, true]", CONTAINER))
                .containsExactly(
                        "WRONG_TEMPLATE_TYPE 1:27 expected a string for `value`, found the number 8080;"
                                + " write \"8080\"",
                        "WRONG_TEMPLATE_TYPE 2:8 expected a string in `args`, found the number 1.10;"
                                + " write \"1.10\"",
                        "WRONG_TEMPLATE_TYPE 2:14 expected a string in `args`, found true; write \"true\"");
    }

    @Test
    void aQuotedNumberWhereAnIntegerIsExpectedIsAnsweredWithoutQuotes() {
        assertThat(template("replicas: \"2\"\npaused: \"true\"\nminReadySeconds: two", ApiTypes.DEPLOYMENT_SPEC))
                .containsExactly(
                        "WRONG_TEMPLATE_TYPE 1:11 expected an integer for `replicas`, found the string \"2\";"
                                + " write 2 without quotes",
                        "WRONG_TEMPLATE_TYPE 2:9 expected true or false for `paused`, found the string \"true\";"
                                + " write true without quotes",
                        "WRONG_TEMPLATE_TYPE 3:18 expected an integer for `minReadySeconds`,"
                                + " found the string \"two\"; write an integer");
    }

    @Test
    void collectionsAndScalarsAreToldApart() {
        assertThat(template("containers: {main: {}}\nnodeSelector: [a]\nhostname: {}\nsecurityContext: x", POD))
                .containsExactly(
                        "WRONG_TEMPLATE_TYPE 1:13 expected a list for `containers`, found a mapping; write a list",
                        "WRONG_TEMPLATE_TYPE 2:15 expected a mapping for `nodeSelector`, found a list; write a mapping",
                        "WRONG_TEMPLATE_TYPE 3:11 expected a string for `hostname`, found a mapping; write a string",
                        "WRONG_TEMPLATE_TYPE 4:18 expected a mapping for `securityContext`, found the string \"x\";"
                                + " write a mapping");
        assertThat(template("[]", POD))
                .containsExactly("WRONG_TEMPLATE_TYPE 1:1 expected a mapping for v1.PodSpec, found a list;"
                        + " write a mapping");
    }

    @Test
    void whatYamlReadersReadDifferentlyIsAmbiguous() {
        assertThat(template("env: [{name: A, value: yes}]\ntty: on\nports: [{containerPort: 0123}]", CONTAINER))
                .containsExactly(
                        "AMBIGUOUS_SCALAR 1:24 YAML readers take `yes` for `value` for different things;"
                                + " write \"yes\"",
                        "AMBIGUOUS_SCALAR 2:6 YAML readers take `on` for `tty` for different things;"
                                + " write it as true or false",
                        "AMBIGUOUS_SCALAR 3:25 YAML readers take `0123` for `containerPort` for different things;"
                                + " write it as an integer");
        assertThat(template("nodeSelector: {1.10: a, on: b}", POD))
                .containsExactly(
                        "AMBIGUOUS_SCALAR 1:16 YAML readers take `1.10` as a key for different things;"
                                + " write \"1.10\"",
                        "AMBIGUOUS_SCALAR 1:25 YAML readers take `on` as a key for different things; write \"on\"");
    }

    @Test
    void aQuantityNeedsAKnownUnit() {
        assertThat(template("limits: {memory: 64MB, cpu: 100m}", ApiTypes.RESOURCE_REQUIREMENTS))
                .containsExactly("BAD_FORMAT 1:18 `64MB` for `memory` is not a quantity;"
                        + " a quantity is a number and at most one of n u m k M G T P E, Ki Mi Gi Ti Pi Ei");
    }

    @Test
    void nothingDeletesInAPatchAndIsAbsentInATemplate() {
        assertThat(patch("nodeName:\nnodeSelector: {a: null}", POD)).isEmpty();
        assertThat(template("nodeName:\nnodeSelector: {a: null}", POD)).isEmpty();
        assertThat(patch("containers: [null]", POD))
                .containsExactly("WRONG_TEMPLATE_TYPE 1:14 expected a mapping in `containers`, found nothing;"
                        + " write a value, or leave the key out");
    }

    @Test
    void itemsOfMergedListsNeedTheirKey() {
        String text = "containers: [{image: a}, {name: null}, {name: b}]";

        assertThat(patch(text, POD))
                .isEqualTo(List.of(
                        "MISSING_FIELD 1:14 item in `containers` without `name`;"
                                + " Kubernetes tells the items of this list apart by `name`",
                        "MISSING_FIELD 1:26 item in `containers` without `name`;"
                                + " Kubernetes tells the items of this list apart by `name`"));
        assertThat(template("containers: [{image: a}]", POD)).hasSize(1);
        assertThat(patch("containers: [{$patch: replace}, {name: a}]", POD)).isEmpty();
        assertThat(patch("containers: [{$patch: delete}]", POD)).hasSize(1);
    }

    @Test
    void directivesAreErrorsInATemplate() {
        assertThat(template("strategy: {$patch: replace}\n$retainKeys: [strategy]", ApiTypes.DEPLOYMENT_SPEC))
                .containsExactly(
                        "BAD_MERGE_DIRECTIVE 1:12 merge directive `$patch` in a template;"
                                + " a template is what others are merged into; directives belong in the overrides",
                        "BAD_MERGE_DIRECTIVE 2:1 merge directive `$retainKeys` in a template;"
                                + " a template is what others are merged into; directives belong in the overrides");
    }

    @Test
    void directivesOfAPatchAreChecked() {
        assertThat(patch("{nodeSelector: {$patch: delet}, securityContext: {$path: delete}}", POD))
                .containsExactly(
                        "BAD_MERGE_DIRECTIVE 1:25 `$patch` takes `delete`, `merge`, `replace`,"
                                + " found the string \"delet\"; did you mean `delete`?",
                        "BAD_MERGE_DIRECTIVE 1:51 no merge directive `$path`; did you mean `$patch`?");
        assertThat(patch(
                        "{$retainKeys: [type, 1], type: Recreate, rollingUpdate: {}}",
                        new ApiType(DeploymentStrategy.class)))
                .containsExactly(
                        "WRONG_TEMPLATE_TYPE 1:22 expected a string in `$retainKeys`, found the number 1;"
                                + " write \"1\"",
                        "BAD_MERGE_DIRECTIVE 1:42 `rollingUpdate` is set here and missing from `$retainKeys`;"
                                + " a patch with `$retainKeys` names every field that it sets");
    }

    @Test
    void listDirectivesNeedAListThatIsMerged() {
        assertThat(patch("{$setElementOrder/args: [a], $deleteFromPrimitiveList/env: [{name: a}]}", CONTAINER))
                .containsExactly(
                        "BAD_MERGE_DIRECTIVE 1:2 `$setElementOrder/args`, but `args` is not merged item by item;"
                                + " Kubernetes replaces `args` as a whole",
                        "BAD_MERGE_DIRECTIVE 1:30 `$deleteFromPrimitiveList/env`, but `env` is not a merged list"
                                + " of plain values; an item of a list of objects is deleted by its merge key and"
                                + " `$patch: delete`");
        assertThat(patch("{$deleteFromPrimitiveList/finalizers: [a]}", new ApiType(ObjectMeta.class)))
                .isEmpty();
    }

    @Test
    void elementOrderMustAgreeWithThePatch() {
        assertThat(patch("{$setElementOrder/env: [{name: A}, {name: B}], env: [{name: A}, {name: B}]}", CONTAINER))
                .isEmpty();
        assertThat(patch("{$setElementOrder/env: [{name: A}, {name: B}], env: [{name: B}, {name: A}]}", CONTAINER))
                .containsExactly("BAD_MERGE_DIRECTIVE 1:65 this item is missing from `$setElementOrder/env` or stands"
                        + " elsewhere there [1:2 the order is set here]");
        assertThat(patch("{$setElementOrder/env: [{value: A}]}", CONTAINER))
                .containsExactly("MISSING_FIELD 1:25 item in `$setElementOrder/env` without `name`;"
                        + " Kubernetes tells the items of this list apart by `name`");
    }
}
