package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.AddressRange;
import dev.cellc.compiler.policy.Entity;
import dev.cellc.compiler.policy.Packet;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Traffic;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Namespaces, parties and flows in YAML, to put policies to. */
final class PolicyScene {
    private final SortedMap<String, Party> parties = new TreeMap<>();
    private final List<Traffic> flows = new ArrayList<>();

    private PolicyScene() {}

    static PolicyScene of(YamlNode model) {
        PolicyScene scene = new PolicyScene();
        for (YamlNode workload : Nodes.items(Nodes.get(model, "workloads"))) {
            Party party = party(workload, Nodes.get(model, "namespaces"));
            scene.parties.put(party.name(), party);
        }
        Nodes.items(Nodes.get(model, "flows")).forEach(flow -> scene.flows.add(scene.traffic(flow)));
        return scene;
    }

    static YamlNode yaml(String text) {
        return YamlReader.read(SourceFile.of("scene.yaml", text), problem -> {
                    throw new IllegalArgumentException(problem.toString());
                })
                .get(0);
    }

    private static Party party(YamlNode node, @Nullable YamlNode namespaces) {
        String name = text(node, "name");
        String reserved = text(node, "reserved");
        if (!reserved.isEmpty()) {
            return new Party.Reserved(name, Entity.of(reserved).orElseThrow());
        }
        List<AddressRange> addresses =
                AddressRange.of(text(node, "cidr")).map(List::of).orElse(List.of());
        List<String> hosts = Nodes.texts(Nodes.get(node, "hosts"));
        if (!addresses.isEmpty() || !hosts.isEmpty()) {
            return new Party.Outside(name, addresses, hosts);
        }
        String namespace = text(node, "namespace");
        List<Party.NamedPort> ports = new ArrayList<>();
        strings(Nodes.get(node, "ports"))
                .forEach((port, number) -> ports.add(new Party.NamedPort(port, Integer.parseInt(number))));
        SortedMap<String, String> ofNamespace = strings(Nodes.get(namespaces, namespace));
        return PolicyEngine.pod(name, namespace, strings(Nodes.get(node, "labels")), ofNamespace, ports);
    }

    private static SortedMap<String, String> strings(@Nullable YamlNode node) {
        SortedMap<String, String> strings = new TreeMap<>();
        Nodes.entries(node).forEach(entry -> strings.put(entry.key().text(), Nodes.text(entry.value())));
        return strings;
    }

    private static String text(@Nullable YamlNode node, String key) {
        return Nodes.text(Nodes.get(node, key));
    }

    private Party party(String name) {
        return Objects.requireNonNull(parties.get(name), name);
    }

    private Traffic traffic(YamlNode flow) {
        YamlNode http = Nodes.get(flow, "http");
        Packet.Request request =
                http == null ? null : new Packet.Request(text(http, "method"), text(http, "path"), text(http, "host"));
        int port = Integer.parseInt(text(flow, "port"));
        return new Traffic(
                party(text(flow, "from")), party(text(flow, "to")), new Packet(text(flow, "proto"), port, request));
    }

    /** A letter for each flow: {@code A} where it passes, {@code d} where it does not. */
    String verdicts(List<Mapping> policies) {
        PolicyEngine engine =
                PolicyEngine.of(policies.stream().map(PolicyEngine::read).toList());
        StringBuilder verdicts = new StringBuilder();
        flows.forEach(flow -> verdicts.append(engine.allows(flow) ? 'A' : 'd'));
        return verdicts.toString();
    }
}
