package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Ports;
import dev.cellc.compiler.policy.Ports.HttpMatch;
import dev.cellc.compiler.policy.Ports.PortRange;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The items of {@code toPorts} in a Cilium policy. */
final class PortsReader {
    private static final int MAX_PORTS = 40;
    private static final int HIGHEST = 65535;
    private static final int MAX_DIGITS = 5;
    private static final List<String> PROTOCOLS =
            List.of("TCP", "UDP", "SCTP", "ICMP", "ICMPV6", "VRRP", "IGMP", "ANY");
    private static final Pattern DNS_NAME = Pattern.compile("[-a-zA-Z0-9_.*]{1,255}");
    private static final List<String> MISMATCHES = List.of("", "LOG", "ADD", "DELETE", "REPLACE");
    private static final Pattern SERVICE_NAME =
            Pattern.compile("(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?");

    private final boolean ingress;
    private final List<String> reasons;

    PortsReader(boolean ingress, List<String> reasons) {
        this.ingress = ingress;
        this.reasons = reasons;
    }

    Ports read(YamlNode item) {
        YamlNode rules = Nodes.get(item, "rules");
        List<YamlNode> http = Nodes.items(Nodes.get(rules, "http"));
        List<YamlNode> dns = Nodes.items(Nodes.get(rules, "dns"));
        boolean isDns = !dns.isEmpty();
        List<String> serverNames = Nodes.texts(Nodes.get(item, "serverNames"));
        List<PortRange> ranges = ranges(item, isDns);
        boolean isLayer7 = !http.isEmpty() || isDns;
        if (isDns && ingress) {
            reasons.add("DNS rules are for egress");
        }
        if (Nodes.isSet(Nodes.get(rules, "http")) && Nodes.isSet(Nodes.get(rules, "dns")) && isLayer7) {
            reasons.add("rules of several layer 7 protocols in one item");
        }
        if (!serverNames.isEmpty() && isLayer7 && !Nodes.isSet(Nodes.get(item, "terminatingTLS"))) {
            reasons.add("server names beside layer 7 rules need TLS to end at the proxy");
        }
        if (serverNames.contains("")) {
            reasons.add("a server name is empty");
        }
        if (Nodes.isSet(Nodes.get(item, "listener")) && (ingress || isLayer7)) {
            reasons.add("a `listener` is for egress without layer 7 rules");
        }
        checkLayer7(ranges, isLayer7, isDns);
        return new Ports(
                ranges, !http.isEmpty(), Nodes.each(http, this::match), Nodes.each(dns, this::name), serverNames);
    }

    private void checkLayer7(List<PortRange> ranges, boolean isLayer7, boolean isDns) {
        if (isDns && ranges.isEmpty()) {
            reasons.add("DNS rules need a port");
        }
        if (!isLayer7) {
            return;
        }
        for (PortRange range : ranges) {
            if (!isDns && !range.protocol().equals("TCP")) {
                reasons.add("layer 7 rules need the protocol TCP, not " + range.protocol());
            }
            if (range.name().isEmpty() && range.first() == 0) {
                reasons.add("layer 7 rules do not go with port 0");
            }
        }
    }

    private List<PortRange> ranges(YamlNode item, boolean isDns) {
        List<YamlNode> ports = Nodes.items(Nodes.get(item, "ports"));
        if (ports.size() > MAX_PORTS) {
            reasons.add("more than " + MAX_PORTS + " ports in one item");
        }
        List<PortRange> ranges = new ArrayList<>(ports.size());
        for (int i = 0; i < ports.size(); i++) {
            PortRange range = range(ports.get(i), isDns);
            if (range != null) {
                ranges.add(range);
            }
        }
        return ranges;
    }

    private @Nullable PortRange range(YamlNode item, boolean isDns) {
        String protocol = protocol(Nodes.text(Nodes.get(item, "protocol")));
        YamlNode port = Nodes.get(item, "port");
        String text = Nodes.text(port).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            reasons.add("a port is not given");
            return null;
        }
        if (port instanceof YamlNode.Scalar scalar && scalar.type() == YamlNode.ScalarType.INTEGER) {
            reasons.add("port " + text + " is a number, where a string is needed");
            return null;
        }
        if (!isNumber(text) && SERVICE_NAME.matcher(text).matches()) {
            return new PortRange(protocol, 0, 0, text);
        }
        int first = number(text);
        String end = Nodes.text(Nodes.get(item, "endPort"));
        int last = end.isEmpty() || end.equals("0") ? first : number(end);
        if (last < first) {
            reasons.add("the ports from " + first + " to " + last + " are none");
        }
        if (isDns && last > first) {
            reasons.add("DNS rules take no range of ports");
        }
        return new PortRange(protocol, first, first == 0 ? HIGHEST : last, "");
    }

    private String protocol(String text) {
        String protocol = text.isEmpty() ? "ANY" : text.toUpperCase(Locale.ROOT);
        if (!PROTOCOLS.contains(protocol)) {
            reasons.add("`" + text + "` is no protocol");
        }
        return protocol;
    }

    private int number(String text) {
        if (!isNumber(text) || Integer.parseInt(text) > HIGHEST) {
            reasons.add("`" + text + "` is no port");
            return HIGHEST;
        }
        return Integer.parseInt(text);
    }

    /** Up to five digits without a zero in front. */
    private static boolean isNumber(String text) {
        if (text.isEmpty() || text.length() > MAX_DIGITS || (text.charAt(0) == '0' && text.length() > 1)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private String name(YamlNode rule) {
        String name = Nodes.text(Nodes.get(rule, "matchName"));
        String pattern = Nodes.text(Nodes.get(rule, "matchPattern"));
        if (name.isEmpty() == pattern.isEmpty()) {
            reasons.add("a DNS rule needs one of `matchName` and `matchPattern`");
        } else if (!DNS_NAME.matcher(name + pattern).matches()) {
            reasons.add("`" + name + pattern + "` is no host name");
        }
        return name + pattern;
    }

    private HttpMatch match(YamlNode rule) {
        for (YamlNode header : Nodes.items(Nodes.get(rule, "headerMatches"))) {
            String mismatch = Nodes.text(Nodes.get(header, "mismatch"));
            if (Nodes.text(Nodes.get(header, "name")).isEmpty()) {
                reasons.add("a header has no name");
            }
            if (!MISMATCHES.contains(mismatch)) {
                reasons.add("`" + mismatch + "` is no reaction to a header");
            }
        }
        boolean hasConditions =
                Nodes.isSet(Nodes.get(rule, "headers")) || Nodes.isSet(Nodes.get(rule, "headerMatches"));
        return new HttpMatch(
                expression(rule, "method"), expression(rule, "path"), expression(rule, "host"), hasConditions);
    }

    private String expression(YamlNode rule, String field) {
        String text = Nodes.text(Nodes.get(rule, field));
        Optional<String> fault = Re2.fault(text);
        fault.ifPresent(reasons::add);
        if (fault.isPresent()) {
            return "";
        }
        try {
            return Pattern.compile(Re2.inJava(text)).pattern();
        } catch (PatternSyntaxException e) {
            reasons.add("`" + text + "` is written in a way that only RE2 understands: escape braces");
            return "";
        }
    }
}
