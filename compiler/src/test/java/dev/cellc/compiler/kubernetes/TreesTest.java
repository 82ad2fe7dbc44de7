package dev.cellc.compiler.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.resource.Tree;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LimitRangeBuilder;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.ControllerRevisionBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobBuilder;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class TreesTest {
    private static final JsonMapper JACKSON = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("objects")
    void objectsBecomeWhatJacksonMakesOfThemInTheSameOrder(Object object) {
        assertThat(json(Trees.of(object))).isEqualTo(JACKSON.writeValueAsString(object));
    }

    static List<Object> objects() {
        return List.of(deployment(), service(), cronJob(), route(), configMap(), namespace(), limitRange(), revision());
    }

    private static Object deployment() {
        return new DeploymentBuilder()
                .withNewMetadata()
                .withName("cart")
                .withLabels(new TreeMap<>(Map.of("b", "1", "a", "2")))
                .addToFinalizers("cellc.dev/a")
                .addToAdditionalProperties("x", List.of(1, 2.5, true, Map.of("y", "z")))
                .endMetadata()
                .withNewSpec()
                .withReplicas(0)
                .withNewSelector()
                .endSelector()
                .withNewStrategy()
                .withNewRollingUpdate()
                .withMaxSurge(new IntOrString("25%"))
                .withMaxUnavailable(new IntOrString(0))
                .endRollingUpdate()
                .endStrategy()
                .withNewTemplate()
                .withNewSpec()
                .addToContainers(container())
                .addToVolumes(new VolumeBuilder()
                        .withName("v")
                        .withNewEmptyDir()
                        .endEmptyDir()
                        .build())
                .withNewSecurityContext()
                .withSupplementalGroups(4_000_000_000L)
                .endSecurityContext()
                .addToOverhead("cpu", new Quantity("0.5"))
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    private static Container container() {
        return new ContainerBuilder()
                .withName("main")
                .withArgs(List.of())
                .withCommand("run")
                .withTty(false)
                .addToEnv(new EnvVarBuilder().withName("EMPTY").withValue("").build())
                .addNewPort()
                .withContainerPort(8080)
                .endPort()
                .withReadinessProbe(new ProbeBuilder()
                        .withNewHttpGet()
                        .withPort(new IntOrString("http"))
                        .endHttpGet()
                        .build())
                .withNewResources()
                .addToLimits("memory", Quantity.parse("64Mi"))
                .addToLimits("cpu", new Quantity("2"))
                .addToRequests("cpu", new Quantity("100", "m"))
                .endResources()
                .build();
    }

    private static Object service() {
        return new ServiceBuilder()
                .withNewMetadata()
                .withName("cart")
                .endMetadata()
                .withNewSpec()
                .withType("ClusterIP")
                .addToSelector("component-name", "cart")
                .addNewPort()
                .withPort(80)
                .withTargetPort(new IntOrString(8080))
                .endPort()
                .endSpec()
                .withNewStatus()
                .withNewLoadBalancer()
                .endLoadBalancer()
                .endStatus()
                .build();
    }

    private static Object cronJob() {
        return new CronJobBuilder()
                .withNewSpec()
                .withSchedule("*/1 * * * *")
                .withSuspend(false)
                .withNewJobTemplate()
                .withNewSpec()
                .withBackoffLimit(3)
                .withActiveDeadlineSeconds(300L)
                .withNewTemplate()
                .withNewSpec()
                .addToContainers(container())
                .endSpec()
                .endTemplate()
                .endSpec()
                .endJobTemplate()
                .endSpec()
                .build();
    }

    private static Object route() {
        return new HTTPRouteBuilder()
                .withNewMetadata()
                .withName("route")
                .endMetadata()
                .withNewSpec()
                .addToHostnames("a.example.com")
                .addNewParentRef()
                .withName("gateway-external")
                .withNamespace("openchoreo-data-plane")
                .endParentRef()
                .addNewRule()
                .addNewMatch()
                .withNewPath()
                .withType("PathPrefix")
                .withValue("/a")
                .endPath()
                .endMatch()
                .addNewBackendRef()
                .withName("cart")
                .withPort(80)
                .endBackendRef()
                .endRule()
                .endSpec()
                .build();
    }

    private static Object configMap() {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName("c")
                .endMetadata()
                .addToData("z", "last\nline")
                .addToData("a", "")
                .build();
    }

    private static Object namespace() {
        return new NamespaceBuilder().withNewSpec().endSpec().build();
    }

    /** Its {@code default} is a Java keyword. */
    private static Object limitRange() {
        return new LimitRangeBuilder()
                .withNewSpec()
                .addNewLimit()
                .withType("Container")
                .addToDefault("cpu", new Quantity("1"))
                .addToDefaultRequest("cpu", new Quantity("1"))
                .endLimit()
                .endSpec()
                .build();
    }

    /** Its {@code data} is free. */
    private static Object revision() {
        return new ControllerRevisionBuilder()
                .withRevision(7L)
                .withData(new LinkedHashMap<>(Map.of("a", List.of())))
                .build();
    }

    private static String json(Tree tree) {
        if (tree instanceof Tree.Obj object) {
            List<String> fields = object.fields().stream()
                    .map(field -> JACKSON.writeValueAsString(field.name()) + ':' + json(field.value()))
                    .toList();
            return '{' + String.join(",", fields) + '}';
        }
        if (tree instanceof Tree.Arr list) {
            return '['
                    + String.join(
                            ",", list.items().stream().map(TreesTest::json).toList())
                    + ']';
        }
        if (tree instanceof Tree.Text text) {
            return JACKSON.writeValueAsString(text.value());
        }
        return tree instanceof Tree.Num number ? number.text() : Boolean.toString(((Tree.Bool) tree).value());
    }

    @Test
    void quantitiesAreStringsAndNumberTextIsKept() {
        String template = """
                containers:
                  - name: main
                    resources: {limits: {cpu: 2, memory: 1e3}}
                    env: [{name: A, value: "1.10"}]
                activeDeadlineSeconds: 9007199254740993
                """;

        assertThat(json(Trees.of(Yaml.mapping(template), new ApiType(PodSpec.class))))
                .isEqualTo("{\"containers\":[{\"name\":\"main\",\"resources\":{\"limits\":{\"cpu\":\"2\","
                        + "\"memory\":\"1e3\"}},\"env\":[{\"name\":\"A\",\"value\":\"1.10\"}]}],"
                        + "\"activeDeadlineSeconds\":9007199254740993}");
    }

    @Test
    void nullsLeaveNoTraceInATemplateAndStayInAPatch() {
        assertThat(Trees.of(Yaml.mapping("{nodeName: null}"), new ApiType(PodSpec.class)))
                .isEqualTo(new Tree.Obj(List.of()));
        assertThat(Trees.patch(Yaml.mapping("{nodeName: null}"), new ApiType(PodSpec.class)))
                .isEqualTo(Tree.object().put("nodeName", StrategicMerge.NULL).build());
    }
}
