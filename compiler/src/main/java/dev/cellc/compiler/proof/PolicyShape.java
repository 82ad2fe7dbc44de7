package dev.cellc.compiler.proof;

import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a rule of Cilium has. A cluster drops what it does not know, and a rule without the part that would
 * have restricted it permits more than it says.
 */
final class PolicyShape {
    /** Of what is not for this to judge. */
    private static final PolicyShape ANYTHING = new PolicyShape();

    private static final PolicyShape SELECTOR =
            new PolicyShape().with("matchLabels").with(fields("key", "operator", "values"), "matchExpressions");
    private static final PolicyShape HOST = fields("matchName", "matchPattern");
    private static final PolicyShape HTTP = fields("method", "path", "host", "headers")
            .with(fields("name", "value", "mismatch", "secret"), "headerMatches");
    private static final PolicyShape PORTS = fields("port", "endPort", "protocol");
    private static final PolicyShape RANGES = fields("cidr", "except", "cidrGroupRef", "cidrGroupSelector");
    private static final PolicyShape TO_PORTS = fields("serverNames", "terminatingTLS", "originatingTLS", "listener")
            .with(PORTS, "ports")
            .with(new PolicyShape().with(HTTP, "http").with(HOST, "dns"), "rules");

    /** Of a rule, its list being known by the direction and by whether it denies. */
    static final PolicyShape RULE = fields("description", "labels", "log")
            .with(fields("ingress", "egress"), "enableDefaultDeny")
            .with(SELECTOR, "endpointSelector", "nodeSelector")
            .with(permission("from"), "ingress")
            .with(permission("to").with(HOST, "toFQDNs").with("toServices"), "egress")
            .with(item("from").with(new PolicyShape().with(PORTS, "ports"), "toPorts"), "ingressDeny")
            .with(
                    item("to")
                            .with(new PolicyShape().with(PORTS, "ports"), "toPorts")
                            .with("toServices"),
                    "egressDeny");

    /** What stands in each field. */
    private final Map<String, PolicyShape> known = new LinkedHashMap<>();

    private static PolicyShape fields(String... names) {
        return new PolicyShape().with(names);
    }

    private static PolicyShape item(String direction) {
        return fields(direction + "CIDR", direction + "Entities", direction + "Groups")
                .with(SELECTOR, direction + "Endpoints", direction + "Nodes", direction + "Requires")
                .with(RANGES, direction + "CIDRSet")
                .with(new PolicyShape().with(fields("family", "type"), "fields"), "icmps");
    }

    private static PolicyShape permission(String direction) {
        return item(direction).with(TO_PORTS, "toPorts").with(fields("mode"), "authentication");
    }

    private PolicyShape with(String... names) {
        for (String name : names) {
            known.put(name, ANYTHING);
        }
        return this;
    }

    private PolicyShape with(PolicyShape inner, String... names) {
        for (String name : names) {
            known.put(name, inner);
        }
        return this;
    }

    /**
     * Adds what says nothing where something is needed to the reasons, and what is unknown to the dropped fields;
     * {@code name} is the field it stands in.
     */
    void check(@Nullable YamlNode node, String name, List<String> reasons, List<String> dropped) {
        if (node instanceof YamlNode.Sequence sequence) {
            // by index: every field of every policy comes by here
            for (int i = 0; i < sequence.items().size(); i++) {
                check(sequence.items().get(i), name, reasons, dropped);
            }
        } else if (node instanceof Mapping mapping) {
            for (int i = 0; i < mapping.entries().size(); i++) {
                YamlNode.Entry entry = mapping.entries().get(i);
                String field = entry.key().text();
                PolicyShape inner = known.get(field);
                if (inner == null) {
                    dropped.add("`" + field + "` is no field of `" + name + "`");
                } else if (!Nodes.isSet(entry.value())) {
                    reasons.add("`" + field + "` is null");
                } else if (inner != ANYTHING) {
                    inner.check(entry.value(), field, reasons, dropped);
                }
            }
        }
    }
}
