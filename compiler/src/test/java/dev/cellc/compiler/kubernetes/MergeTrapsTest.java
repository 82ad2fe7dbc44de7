package dev.cellc.compiler.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTrapsTest {

    private static Overlay overlay(Overlay.Port... ports) {
        Tree.Obj identity = Tree.object().put("component-name", "cart").build();
        List<Overlay.Port> all = Arrays.asList(ports);
        return new Overlay(identity, List.of(new Overlay.Container("main", all)), "ClusterIP", all);
    }

    private static Overlay.Port port(int number, String protocol) {
        return new Overlay.Port(number, protocol);
    }

    private static List<String> workload(String template, Overlay overlay) {
        YamlNode.Mapping node = Yaml.mapping(template);
        return Findings.of(sink -> MergeTraps.checkWorkload(node, List.of(), overlay, sink));
    }

    private static List<String> containers(String containers, Overlay.Port... ports) {
        return workload("template: {spec: {containers: " + containers + "}}", overlay(ports));
    }

    private static List<String> service(String template, Overlay.Port... ports) {
        Overlay overlay = overlay(ports);
        YamlNode.Mapping pods = Yaml.mapping("template: {metadata: {labels: {tier: web}}}");
        return Findings.of(
                sink -> MergeTraps.checkService(Yaml.mapping(template), List.of(), List.of(pods), overlay, sink));
    }

    @Test
    void anOrdinaryClassIsNoTrap() {
        String template = """
                selector: {matchLabels: {tier: web, component-name: cart}}
                template:
                  metadata: {labels: {tier: web}}
                  spec:
                    hostNetwork: false
                    initContainers: [{name: wait, image: busybox}]
                    containers:
                      - {name: proxy, image: envoy, ports: [{containerPort: 9901}]}
                      - {name: main, resources: {}}
                """;

        assertThat(workload(template, overlay(port(8080, "TCP")))).isEmpty();
        assertThat(workload("{}", overlay())).isEmpty();
        assertThat(service("type: ClusterIP\nselector: {tier: web}\nports: [{port: 9000}]", port(80, "TCP")))
                .isEmpty();
    }

    @Test
    void aContainerThatTheWorkloadLacksNeedsAnImage() {
        assertThat(containers("[{name: app}, {name: main}]"))
                .containsExactly("CONTAINER_WITHOUT_IMAGE 1:39 container `app` has no image, and the workload has no"
                        + " container of that name; the workload has `main`: rename it, or give it an image");
        assertThat(workload("jobTemplate: {spec: {template: {spec: {initContainers: [{name: main}]}}}}", overlay()))
                .containsExactly("CONTAINER_WITHOUT_IMAGE 1:64 container `main` has no image, and the workload has no"
                        + " container of that name; give it an image");
    }

    @Test
    void twoProtocolsOnOneNumberCollapse() {
        String collapse = " two protocols on port 53 would become one port: these lists are merged by `containerPort`"
                + " alone; leave the ports to the workload's endpoints";

        assertThat(containers("[{name: main, ports: [{containerPort: 53, protocol: UDP}]}]", port(53, "TCP")))
                .containsExactly("PORTS_COLLAPSE 1:53" + collapse);
        assertThat(containers("[{name: main, ports: [{containerPort: 53}]}]", port(53, "TCP"), port(53, "UDP")))
                .containsExactly("PORTS_COLLAPSE 1:53" + collapse);
        assertThat(containers("[{name: main, ports: [{containerPort: 80}]}]", port(53, "TCP"), port(53, "UDP")))
                .containsExactly("PORTS_COLLAPSE 1:45" + collapse);
        assertThat(containers(
                        "[{name: main, ports: [{containerPort: 53, protocol: UDP}, {containerPort: 53}]}]",
                        port(53, "TCP")))
                .containsExactly("PORTS_COLLAPSE 1:53" + collapse);
    }

    @Test
    void twoProtocolsOnOneNumberSurviveWhereTheMergeKeepsBoth() {
        assertThat(containers("[{name: main}]", port(53, "TCP"), port(53, "UDP")))
                .isEmpty();
        assertThat(containers("[{name: main, ports: [{containerPort: 53}]}]", port(53, "TCP")))
                .isEmpty();
        assertThat(containers(
                        "[{name: main, ports: [{containerPort: 53}, {containerPort: 53, protocol: UDP}]}]",
                        port(53, "TCP")))
                .isEmpty();
    }

    @Test
    void servicePortsCollapseByTheirOwnKey() {
        assertThat(service("ports: [{port: 53, protocol: UDP}]", port(53, "TCP")))
                .containsExactly("PORTS_COLLAPSE 1:9 two protocols on port 53 would become one port: these lists are"
                        + " merged by `port` alone; leave the ports to the workload's endpoints");
    }

    @Test
    void aSelectorMustMatchThePods() {
        String template = """
                selector:
                  matchLabels: {tier: web, zone: a}
                  matchExpressions: [{key: tier, operator: In, values: [db]}, {key: tier, operator: Exists}]
                template: {metadata: {labels: {tier: db}}}
                """;

        assertThat(workload(template, overlay()))
                .containsExactly(
                        "SELECTOR_MISMATCH 2:17 selector wants the label `tier: web`, which the pods do not carry"
                                + " (they carry `db`); add it to the labels of the pod template, or remove it here",
                        "SELECTOR_MISMATCH 2:28 selector wants the label `zone: a`, which the pods do not carry;"
                                + " add it to the labels of the pod template, or remove it here");
        assertThat(workload(
                        template.replace("[db]", "[web]").replace("matchLabels: {tier: web, zone: a}", ""), overlay()))
                .containsExactly("SELECTOR_MISMATCH 3:22 the pods' label `tier` does not meet this condition of their"
                        + " selector; make the labels of the pod template meet it, or remove it");
        assertThat(service("selector: {zone: a}")).hasSize(1);
    }

    @Test
    void identityLabelsBelongToTheCompiler() {
        String template = """
                selector: {matchLabels: {component-name: other}}
                template: {metadata: {labels: {component-name: other}}}
                """;
        String identity = " label `component-name` says whose pods these are, and cannot be set here; remove it";

        assertThat(workload(template, overlay()))
                .containsExactly("IDENTITY_OVERRIDDEN 1:26" + identity, "IDENTITY_OVERRIDDEN 2:32" + identity);
        assertThat(service("selector: {component-name: other}")).containsExactly("IDENTITY_OVERRIDDEN 1:12" + identity);
    }

    @Test
    void aServiceClassCannotLeaveItsType() {
        assertThat(service("type: NodePort\nports: [{port: 80, nodePort: 30080}]\nexternalName: example.com"))
                .containsExactly(
                        "FORBIDDEN_BY_SERVICE_TYPE 1:7 service type `NodePort` would be overwritten: services of a"
                                + " cell are `ClusterIP`; traffic enters a cell through its gateways; remove `type`",
                        "FORBIDDEN_BY_SERVICE_TYPE 2:20 `nodePort` does not go with the service type `ClusterIP`;"
                                + " only LoadBalancer and NodePort services have it; remove it",
                        "FORBIDDEN_BY_SERVICE_TYPE 3:1 `externalName` does not go with the service type `ClusterIP`;"
                                + " only ExternalName services have it; remove it");
    }

    @Test
    void podsMayNotShareTheirNodesNamespaces() {
        assertThat(workload("template: {spec: {hostNetwork: true, hostPID: true, hostIPC: false}}", overlay()))
                .containsExactly(
                        "OUTSIDE_THE_CELL 1:32 `hostNetwork` leads out of the cell: no network policy reaches a pod"
                                + " on the node's own network; remove it",
                        "OUTSIDE_THE_CELL 1:47 `hostPID` leads out of the cell: the pod would see the processes of"
                                + " every other pod on its node; remove it");
    }

    private static List<String> patch(String patch, String template, Overlay.Port... ports) {
        return Findings.of(sink ->
                MergeTraps.checkWorkload(Yaml.mapping(patch), List.of(Yaml.mapping(template)), overlay(ports), sink));
    }

    @Test
    void aPatchMayNameWhatTheClassHas() {
        String template = """
                selector: {matchLabels: {tier: web}}
                template:
                  metadata: {labels: {tier: web}}
                  spec:
                    initContainers: [{name: migrate, image: x}]
                    containers: [{name: proxy, image: x, ports: [{containerPort: 53, protocol: UDP}]}]
                """;
        String pod = "template: {spec: {%s}}";

        assertThat(patch("selector: {matchLabels: {tier: web}}", template)).isEmpty();
        assertThat(patch(pod.replace("%s", "containers: [{name: proxy, args: [x]}]"), template))
                .isEmpty();
        assertThat(patch(pod.replace("%s", "initContainers: [{name: migrate, args: [x]}]"), template))
                .isEmpty();
        assertThat(patch(pod.replace("%s", "initContainers: [{name: proxy, args: [x]}]"), template))
                .containsExactly("CONTAINER_WITHOUT_IMAGE 1:43 container `proxy` has no image, and the workload has no"
                        + " container of that name; the workload has `migrate`: rename it, or give it an image");
        assertThat(patch(pod.replace("%s", "containers: [{name: proxy, ports: [{containerPort: 53}]}]"), template))
                .containsExactly("PORTS_COLLAPSE 1:54 two protocols on port 53 would become one port: these lists are"
                        + " merged by `containerPort` alone; leave the ports to the workload's endpoints");
    }

    @Test
    void aPatchCannotTakeALabelThatTheClassSelectsBy() {
        String template = "selector: {matchLabels: {tier: web}}\ntemplate: {metadata: {labels: {tier: web}}}";

        assertThat(patch("template: {metadata: {labels: {tier: web, zone: a}}}", template))
                .isEmpty();
        assertThat(patch("template: {metadata: {labels: {tier: db}}}", template))
                .containsExactly("SELECTOR_MISMATCH 1:32 selector wants the label `tier: web`, which the pods do not"
                        + " carry (they carry `db`); add it to the labels of the pod template, or remove it here");
    }

    @Test
    void aPatchOfAServiceCollapsesWithThePortsOfTheClass() {
        YamlNode.Mapping template = Yaml.mapping("ports: [{port: 53, protocol: UDP}]");
        YamlNode.Mapping patch = Yaml.mapping("ports: [{port: 53, protocol: TCP}]");

        assertThat(Findings.of(sink -> MergeTraps.checkService(patch, List.of(template), List.of(), overlay(), sink)))
                .hasSize(1);
        assertThat(Findings.of(
                        sink -> MergeTraps.checkService(template, List.of(template), List.of(), overlay(), sink)))
                .isEmpty();
    }

    @Test
    void whatAnAutoscalerAndABudgetAreForIsNotTheirTemplates() {
        YamlNode.Mapping budget = Yaml.mapping("{minAvailable: 1, maxUnavailable: 1, selector: {}}");

        assertThat(Findings.of(sink -> MergeTraps.checkTarget(budget, "selector", sink)))
                .containsExactly(
                        "TARGET_IN_TEMPLATE 1:38 `selector` is filled in for each component; a class cannot set it;"
                                + " remove it");
        assertThat(Findings.of(sink -> MergeTraps.checkTarget(budget, "scaleTargetRef", sink)))
                .isEmpty();
        assertThat(Findings.of(sink -> MergeTraps.checkBudget(budget, sink)))
                .containsExactly("TWO_BUDGETS 1:19 a disruption budget has `minAvailable` or `maxUnavailable`, not both"
                        + " [1:2 the other one]; keep one of them");
        assertThat(Findings.of(sink -> MergeTraps.checkBudget(Yaml.mapping("minAvailable: 1"), sink)))
                .isEmpty();
    }
}
