package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.AddressRange;
import dev.cellc.compiler.policy.Entity;
import dev.cellc.compiler.policy.Peer;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The peers of one item of a Cilium policy, which come from one of its fields only. */
final class PeersReader {
    private static final Pattern HOST_NAME = Pattern.compile("[-a-zA-Z0-9_]+(\\.[-a-zA-Z0-9_]+)*\\.?");
    private static final Pattern HOST_PATTERN = Pattern.compile("[-a-zA-Z0-9_.*]+");
    private static final int MAX_NAME = 255;

    private static final List<Field> FROM = fields("from");
    private static final List<Field> TO = fields("to");

    /** A field for peers of one direction. */
    private record Field(String family, String name) {}

    private final List<Field> fields;
    private final String demands;
    private final List<String> reasons;
    private final SelectorReader selectors;

    PeersReader(boolean ingress, SelectorReader selectors, List<String> reasons) {
        this.fields = ingress ? FROM : TO;
        this.demands = ingress ? "fromRequires" : "toRequires";
        this.reasons = reasons;
        this.selectors = selectors;
    }

    private static List<Field> fields(String direction) {
        return Stream.of("Endpoints", "Entities", "CIDR", "CIDRSet", "FQDNs", "Services", "Groups", "Nodes")
                .map(family -> new Field(family, direction + family))
                .toList();
    }

    /** What was found; {@code given} is false where the item names no peers at all. */
    record Peers(boolean given, List<Peer> list) {}

    Peers read(YamlNode item) {
        List<Peer> peers = new ArrayList<>(1);
        List<Field> filled = new ArrayList<>(1);
        boolean given = false;
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            YamlNode list = Nodes.get(item, field.name());
            if (list != null) {
                given |= Nodes.isSet(list);
                List<YamlNode> items = Nodes.items(list);
                for (int k = 0; k < items.size(); k++) {
                    add(field, items.get(k), peers);
                }
                if (!items.isEmpty()) {
                    filled.add(field);
                }
            }
        }
        if (filled.size() > 1) {
            reasons.add("`" + filled.get(0).name() + "` and `" + filled.get(1).name() + "` in one item");
        }
        if (!Nodes.items(Nodes.get(item, demands)).isEmpty()) {
            reasons.add("`" + demands + "` is no longer supported");
        }
        return new Peers(given, peers);
    }

    private void add(Field field, YamlNode item, List<Peer> peers) {
        Peer peer = switch (field.family()) {
            case "Endpoints" -> new Peer.Labelled(selectors.peers(item));
            case "Entities" -> entity(Nodes.text(item));
            case "CIDR" -> addresses(Nodes.text(item), List.of());
            case "CIDRSet" -> addressSet(item, field.name());
            case "FQDNs" -> hosts(item);
            default -> new Peer.Unknowable(field.name());
        };
        if (peer != null) {
            peers.add(peer);
        }
    }

    private @Nullable Peer entity(String text) {
        Optional<Entity> entity = Entity.of(text);
        if (entity.isEmpty()) {
            reasons.add("`" + text + "` is no entity");
        }
        return entity.map(Peer.Named::new).orElse(null);
    }

    private @Nullable Peer addressSet(YamlNode item, String field) {
        List<String> given = Stream.of("cidr", "cidrGroupRef", "cidrGroupSelector")
                .filter(way -> Nodes.isSet(Nodes.get(item, way)))
                .toList();
        if (given.size() != 1) {
            reasons.add("an item of `" + field + "` needs one of `cidr`, `cidrGroupRef` and `cidrGroupSelector`");
            return null;
        }
        if (!given.get(0).equals("cidr")) {
            return new Peer.Unknowable(field);
        }
        return addresses(Nodes.text(Nodes.get(item, "cidr")), Nodes.texts(Nodes.get(item, "except")));
    }

    private @Nullable Peer addresses(String text, List<String> exceptions) {
        Optional<AddressRange> range = AddressRange.of(text);
        if (range.isEmpty()) {
            reasons.add("`" + text + "` is no address range");
            return null;
        }
        List<AddressRange> except = new ArrayList<>();
        for (String exception : exceptions) {
            Optional<AddressRange> excluded = AddressRange.of(exception);
            if (excluded.isEmpty() || !range.get().contains(excluded.get())) {
                reasons.add("`" + exception + "` is no part of `" + text + "`");
            }
            excluded.ifPresent(except::add);
        }
        return new Peer.Addresses(range.get(), except);
    }

    private @Nullable Peer hosts(YamlNode item) {
        String name = Nodes.text(Nodes.get(item, "matchName"));
        String pattern = Nodes.text(Nodes.get(item, "matchPattern"));
        if (name.isEmpty() == pattern.isEmpty()) {
            reasons.add("a host needs one of `matchName` and `matchPattern`");
            return null;
        }
        boolean legal = name.isEmpty()
                ? HOST_PATTERN.matcher(pattern).matches()
                : HOST_NAME.matcher(name).matches();
        if (!legal || (name + pattern).length() > MAX_NAME) {
            reasons.add("`" + name + pattern + "` is no host name");
        }
        return new Peer.Hosts(name + pattern);
    }
}
