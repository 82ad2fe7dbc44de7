package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of a service class that go with another service type than the one that its services get. */
final class ServiceTypeTraps {
    private static final List<String> EXTERNAL_NAME = List.of("ExternalName");
    private static final List<String> LOAD_BALANCER = List.of("LoadBalancer");
    private static final List<String> NODE_PORTS = List.of("LoadBalancer", "NodePort");

    private static final List<Rule> RULES = List.of(
            new Rule("allocateLoadBalancerNodePorts", LOAD_BALANCER),
            new Rule("externalName", EXTERNAL_NAME),
            new Rule("externalTrafficPolicy", NODE_PORTS),
            new Rule("healthCheckNodePort", LOAD_BALANCER),
            new Rule("loadBalancerClass", LOAD_BALANCER),
            new Rule("loadBalancerIP", LOAD_BALANCER),
            new Rule("loadBalancerSourceRanges", LOAD_BALANCER));
    private static final Rule NODE_PORT = new Rule("nodePort", NODE_PORTS);

    private ServiceTypeTraps() {}

    /** A field and the service types that it belongs to. */
    private record Rule(String field, List<String> types) {}

    static void check(YamlNode.Mapping template, String type, DiagnosticSink sink) {
        YamlNode.Entry written = template.entry("type");
        if (written != null && !MergeTraps.text(written.value()).equals(type)) {
            sink.report(TrapDiagnostics.otherServiceType(written.value(), MergeTraps.text(written.value()), type));
        }
        for (Rule rule : RULES) {
            check(template.entry(rule.field()), rule, type, sink);
        }
        for (YamlNode.Mapping port : MergeTraps.items(template.get("ports"))) {
            check(port.entry(NODE_PORT.field()), NODE_PORT, type, sink);
        }
    }

    private static void check(YamlNode.@Nullable Entry entry, Rule rule, String type, DiagnosticSink sink) {
        if (entry != null && !rule.types().contains(type)) {
            sink.report(TrapDiagnostics.forbiddenByServiceType(entry.key(), type, rule.types()));
        }
    }
}
