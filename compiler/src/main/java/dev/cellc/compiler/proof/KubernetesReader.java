package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.AddressRange;
import dev.cellc.compiler.policy.Entity;
import dev.cellc.compiler.policy.Entry;
import dev.cellc.compiler.policy.Label;
import dev.cellc.compiler.policy.Peer;
import dev.cellc.compiler.policy.Policy;
import dev.cellc.compiler.policy.Ports;
import dev.cellc.compiler.policy.Ports.PortRange;
import dev.cellc.compiler.policy.Requirement;
import dev.cellc.compiler.policy.Section;
import dev.cellc.compiler.policy.Selector;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** NetworkPolicy of Kubernetes → rules. An empty item allows everything here, and an empty list nothing. */
final class KubernetesReader {
    private static final int HIGHEST = 65535;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    private final List<String> reasons;
    private final SelectorReader selectors;

    private KubernetesReader(String namespace, List<String> reasons) {
        this.reasons = reasons;
        this.selectors = new SelectorReader(namespace, reasons);
    }

    static List<Policy> read(Mapping object, List<String> reasons) {
        YamlNode metadata = object.get("metadata");
        String given = Nodes.text(Nodes.get(metadata, "namespace"));
        KubernetesReader reader = new KubernetesReader(given.isEmpty() ? "default" : given, reasons);
        return List.of(reader.rule(Nodes.text(Nodes.get(metadata, "name")), object.get("spec")));
    }

    private Policy rule(String name, @Nullable YamlNode spec) {
        List<String> types = Nodes.texts(Nodes.get(spec, "policyTypes"));
        YamlNode egress = Nodes.get(spec, "egress");
        boolean isIngress = types.isEmpty() || types.contains("Ingress");
        boolean isEgress = types.isEmpty() ? Nodes.isSet(egress) : types.contains("Egress");
        return new Policy(
                name,
                selectors.subject(Nodes.get(spec, "podSelector")),
                section(isIngress, Nodes.get(spec, "ingress"), "from"),
                section(isEgress, egress, "to"));
    }

    private Section section(boolean applies, @Nullable YamlNode list, String direction) {
        List<Entry> entries = applies ? Nodes.each(list, item -> entry(item, direction)) : List.of();
        return new Section(entries, List.of(), applies);
    }

    private Entry entry(YamlNode item, String direction) {
        List<Peer> peers = new ArrayList<>();
        Nodes.items(Nodes.get(item, direction)).forEach(peer -> add(peer, peers));
        if (Nodes.items(Nodes.get(item, direction)).isEmpty()) {
            peers.add(new Peer.Named(Entity.ALL));
        }
        List<PortRange> ranges = Nodes.each(Nodes.get(item, "ports"), this::range);
        List<Ports> ports =
                ranges.isEmpty() ? List.of() : List.of(new Ports(ranges, false, List.of(), List.of(), List.of()));
        return new Entry(true, peers, !ports.isEmpty(), ports, List.of());
    }

    private void add(YamlNode item, List<Peer> peers) {
        YamlNode block = Nodes.get(item, "ipBlock");
        if (Nodes.isSet(block)) {
            Optional<AddressRange> range = AddressRange.of(Nodes.text(Nodes.get(block, "cidr")));
            if (range.isEmpty()) {
                reasons.add("`" + Nodes.text(Nodes.get(block, "cidr")) + "` is no address range");
                return;
            }
            if (Nodes.isSet(Nodes.get(item, "podSelector")) || Nodes.isSet(Nodes.get(item, "namespaceSelector"))) {
                reasons.add("`ipBlock` beside selectors of pods");
            }
            List<AddressRange> except = Nodes.texts(Nodes.get(block, "except")).stream()
                    .map(AddressRange::of)
                    .flatMap(Optional::stream)
                    .toList();
            if (except.stream().anyMatch(part -> !range.get().contains(part))) {
                reasons.add("`except` is no part of `" + Nodes.text(Nodes.get(block, "cidr")) + "`");
            }
            peers.add(new Peer.Addresses(range.get(), except));
        } else {
            peers.add(new Peer.Labelled(pods(item)));
        }
    }

    private Selector pods(YamlNode item) {
        List<Requirement> requirements = new ArrayList<>(
                selectors.read(Nodes.get(item, "podSelector"), "").requirements());
        YamlNode namespaces = Nodes.get(item, "namespaceSelector");
        if (Nodes.isSet(namespaces)) {
            requirements.addAll(selectors.read(namespaces, Label.OF_NAMESPACE).requirements());
            requirements.add(SelectorReader.ofAnyNamespace());
        } else {
            requirements.add(selectors.own());
        }
        return new Selector(requirements);
    }

    private PortRange range(YamlNode item) {
        String protocol = Nodes.text(Nodes.get(item, "protocol"));
        String port = Nodes.text(Nodes.get(item, "port"));
        String end = Nodes.text(Nodes.get(item, "endPort"));
        boolean isNumber = NUMBER.matcher(port).matches();
        int first = isNumber ? Integer.parseInt(port) : 0;
        boolean isEveryPort = port.isEmpty();
        int last = isEveryPort ? HIGHEST : NUMBER.matcher(end).matches() ? Integer.parseInt(end) : first;
        if (first > HIGHEST || last > HIGHEST || last < first || (!end.isEmpty() && !isNumber)) {
            reasons.add("`" + port + "` to `" + end + "` are no ports");
        }
        return new PortRange(protocol.isEmpty() ? "TCP" : protocol, first, last, isNumber ? "" : port);
    }
}
