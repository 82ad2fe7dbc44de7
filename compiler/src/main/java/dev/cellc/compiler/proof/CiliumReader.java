package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Entry;
import dev.cellc.compiler.policy.Policy;
import dev.cellc.compiler.policy.Ports;
import dev.cellc.compiler.policy.Section;
import dev.cellc.compiler.policy.Selector;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CiliumNetworkPolicy and CiliumClusterwideNetworkPolicy → rules. What Cilium's own validation refuses, a schema lets
 * through in part: every such demand is restated here and in the readers of the parts.
 */
final class CiliumReader {
    private static final int MAX_ICMP = 40;
    private static final Pattern ICMP_TYPE = Pattern.compile("[0-9]{1,3}");
    private static final List<String> AUTHENTICATION = List.of("required", "disabled", "test-always-fail");
    private static final List<String> FAMILIES = List.of("", "IPv4", "IPv6");

    private final String name;
    private final String namespace;
    private final List<String> reasons;
    private final List<String> dropped;
    private final SelectorReader selectors;
    private final Items ingress;
    private final Items egress;

    /** What reads the parts of an item of one direction. */
    private record Items(String field, String denial, PeersReader peers, PortsReader ports) {}

    private CiliumReader(String name, String namespace, List<String> reasons, List<String> dropped) {
        this.name = name;
        this.namespace = namespace;
        this.reasons = reasons;
        this.dropped = dropped;
        this.selectors = new SelectorReader(namespace, reasons);
        this.ingress = items("ingress", "ingressDeny", true);
        this.egress = items("egress", "egressDeny", false);
    }

    private Items items(String field, String denial, boolean isIngress) {
        PeersReader peers = new PeersReader(isIngress, selectors, reasons);
        return new Items(field, denial, peers, new PortsReader(isIngress, reasons));
    }

    static List<Policy> read(Mapping object, List<String> reasons, List<String> dropped) {
        String kind = Nodes.text(object.get("kind"));
        boolean clusterwide = kind.equals("CiliumClusterwideNetworkPolicy");
        if (!clusterwide && !kind.equals("CiliumNetworkPolicy")) {
            return List.of();
        }
        YamlNode metadata = object.get("metadata");
        String given = Nodes.text(Nodes.get(metadata, "namespace"));
        String namespace = clusterwide ? "" : given.isEmpty() ? "default" : given;
        String name = Nodes.text(Nodes.get(metadata, "name"));
        CiliumReader reader = new CiliumReader(name, namespace, reasons, dropped);
        List<YamlNode> specs = new ArrayList<>(1);
        YamlNode spec = object.get("spec");
        if (spec != null && Nodes.isSet(spec)) {
            specs.add(spec);
        }
        specs.addAll(Nodes.items(object.get("specs")));
        if (specs.isEmpty()) {
            reasons.add("neither `spec` nor `specs`");
        }
        return Nodes.each(specs, reader::rule);
    }

    private Policy rule(YamlNode spec) {
        PolicyShape.RULE.check(spec, "spec", reasons, dropped);
        boolean ofNodes = Nodes.isSet(Nodes.get(spec, "nodeSelector"));
        boolean ofPods = Nodes.isSet(Nodes.get(spec, "endpointSelector"));
        if (ofNodes == ofPods) {
            reasons.add("one of `endpointSelector` and `nodeSelector` is needed");
        }
        if (ofNodes && !namespace.isEmpty()) {
            reasons.add("`nodeSelector` needs a CiliumClusterwideNetworkPolicy");
        }
        Section incoming = section(spec, ingress);
        Section outgoing = section(spec, egress);
        if (ofNodes && (isLayer7(incoming) || isLayer7(outgoing))) {
            reasons.add("rules for nodes take no layer 7 rules");
        }
        if (isSilent(incoming) && isSilent(outgoing)) {
            reasons.add("none of `ingress`, `ingressDeny`, `egress` and `egressDeny` has an item");
        }
        return new Policy(name, subject(spec, ofNodes), incoming, outgoing);
    }

    private static boolean isSilent(Section section) {
        return section.allow().isEmpty() && section.deny().isEmpty();
    }

    /** Rules for nodes say nothing about pods: they select none. */
    private Selector subject(@Nullable YamlNode spec, boolean ofNodes) {
        return ofNodes
                ? selectors.read(Nodes.get(spec, "nodeSelector"), "node:")
                : selectors.subject(Nodes.get(spec, "endpointSelector"));
    }

    private static boolean isLayer7(Section section) {
        return section.allow().stream().flatMap(entry -> entry.ports().stream()).anyMatch(Ports::isHttp);
    }

    private Section section(@Nullable YamlNode spec, Items items) {
        List<Entry> allow = Nodes.each(Nodes.get(spec, items.field()), item -> entry(item, items));
        List<Entry> deny = Nodes.each(Nodes.get(spec, items.denial()), item -> entry(item, items));
        YamlNode denial = Nodes.get(Nodes.get(spec, "enableDefaultDeny"), items.field());
        if (denial instanceof YamlNode.Scalar scalar && scalar.type() != YamlNode.ScalarType.BOOLEAN) {
            reasons.add("`" + scalar.text() + "` is no truth value");
        }
        Boolean asked = Nodes.truth(denial);
        boolean denies = (asked == null || asked) && !(allow.isEmpty() && deny.isEmpty());
        return new Section(allow, deny, denies);
    }

    private Entry entry(YamlNode item, Items items) {
        PeersReader.Peers peers = items.peers().read(item);
        List<Ports> ports = Nodes.each(Nodes.get(item, "toPorts"), items.ports()::read);
        List<Integer> icmp = icmp(Nodes.get(item, "icmps"));
        if (!icmp.isEmpty() && !ports.isEmpty()) {
            reasons.add("`icmps` and `toPorts` in one item");
        }
        checkAuthentication(Nodes.get(item, "authentication"));
        return new Entry(peers.given(), peers.list(), !ports.isEmpty(), ports, icmp);
    }

    private void checkAuthentication(@Nullable YamlNode authentication) {
        String mode = Nodes.text(Nodes.get(authentication, "mode"));
        if (authentication != null && !AUTHENTICATION.contains(mode)) {
            reasons.add("`" + mode + "` is no mode of authentication");
        }
    }

    private List<Integer> icmp(@Nullable YamlNode icmps) {
        if (icmps == null) {
            return List.of();
        }
        List<Integer> types = new ArrayList<>();
        for (YamlNode block : Nodes.items(icmps)) {
            List<YamlNode> fields = Nodes.items(Nodes.get(block, "fields"));
            if (fields.size() > MAX_ICMP) {
                reasons.add("more than " + MAX_ICMP + " ICMP types in one item");
            }
            for (YamlNode field : fields) {
                String family = Nodes.text(Nodes.get(field, "family"));
                if (!FAMILIES.contains(family)) {
                    reasons.add("`" + family + "` is no family of addresses");
                }
                types.add(icmpType(Nodes.text(Nodes.get(field, "type"))));
            }
        }
        return types;
    }

    private int icmpType(String text) {
        return switch (text) {
            case "EchoReply" -> 0;
            case "EchoRequest" -> 8;
            default -> {
                if (!ICMP_TYPE.matcher(text).matches()) {
                    reasons.add("`" + text + "` is no ICMP type that can be judged");
                    yield 0;
                }
                yield Integer.parseInt(text);
            }
        };
    }
}
