package dev.cellc.compiler.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.policy.Entry;
import dev.cellc.compiler.policy.Ports;
import dev.cellc.compiler.policy.Ports.PortRange;
import dev.cellc.compiler.proof.Rules.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Policies say what is declared only where no packet could tell the two apart. */
class RestatementTest {
    private static final PartySet HOST = PartySet.of(List.of(9));
    private static final PartySet CALLERS = PartySet.of(List.of(1, 2));
    private static final PartySet OTHERS = PartySet.of(List.of(1, 3));
    private static final Allowance HOST_IS_DECLARED = Allowance.everything(HOST);
    private static final Allowance CALL = Allowance.at(CALLERS, "TCP", 80);

    @Test
    void samePeersAtSamePorts() {
        assertThat(is(rule(CALLERS, "TCP", 80), CALL)).isTrue();
        assertThat(is(rule(PartySet.of(List.of(1, 2)), "TCP", 80), CALL)).isTrue();
        assertThat(is(rule(OTHERS, "TCP", 80), CALL)).isFalse();
        assertThat(is(rule(CALLERS, "UDP", 80), CALL)).isFalse();
        assertThat(is(rule(CALLERS, "TCP", 81), CALL)).isFalse();
    }

    @Test
    void everyPort() {
        Rule rule = new Rule(CALLERS, new Entry(true, List.of(), false, List.of(), List.of()));
        assertThat(is(rule, Allowance.everything(CALLERS))).isTrue();
        assertThat(is(rule, CALL)).isFalse();
        assertThat(is(rule(CALLERS, "TCP", 80), CALL, Allowance.everything(CALLERS)))
                .isFalse();
    }

    @Test
    void nobodySaysAndDeclaresNothing() {
        assertThat(is(rule(CALLERS, "TCP", 80), CALL, Allowance.at(PartySet.NOBODY, "TCP", 81)))
                .isTrue();
        assertThat(is(List.of(rule(CALLERS, "TCP", 80), rule(PartySet.NOBODY, "TCP", 81)), CALL))
                .isTrue();
    }

    @Test
    void nothingIsMissingAndNothingTooMuch() {
        Allowance more = Allowance.at(OTHERS, "TCP", 80);
        assertThat(is(rule(CALLERS, "TCP", 80), CALL, Allowance.at(CALLERS, "UDP", 80)))
                .isFalse();
        assertThat(is(rule(CALLERS, "TCP", 80), CALL, more)).isFalse();
        assertThat(is(List.of(rule(CALLERS, "TCP", 80), rule(OTHERS, "TCP", 80)), CALL))
                .isFalse();
        assertThat(is(List.of(rule(OTHERS, "TCP", 80), rule(CALLERS, "TCP", 80)), CALL, more))
                .isTrue();
        assertThat(Restatement.is(List.of(rules(rule(CALLERS, "TCP", 80))), HOST, List.of(CALL)))
                .isFalse();
    }

    /** ICMP is one of the protocols that declarations mean by any, and policies not. */
    @Test
    void anyProtocolIsLessInPolicies() {
        Rule rule = new Rule(CALLERS, entry(new PortRange(Allowance.ANY, 0, Allowance.MOST, "")));
        assertThat(is(rule, Allowance.everything(CALLERS))).isFalse();
    }

    @Test
    void portsWithNamesAreLookedUp() {
        Rule rule = new Rule(CALLERS, entry(new PortRange("TCP", 80, 80, "http")));
        assertThat(is(rule, CALL)).isFalse();
    }

    @Test
    void portsThatAreNotNamedAreAllPorts() {
        Ports open = new Ports(List.of(), false, List.of(), List.of(), List.of());
        Entry both = new Entry(true, List.of(), true, List.of(ports("TCP", 80), open), List.of());
        assertThat(is(new Rule(CALLERS, both), CALL)).isFalse();
    }

    @Test
    void icmpIsLookedAt() {
        Entry echo = new Entry(true, List.of(), false, List.of(), List.of(8));
        assertThat(is(new Rule(CALLERS, echo), Allowance.everything(CALLERS))).isFalse();
    }

    @Test
    void requestsAreLookedAt() {
        PortRange range = new PortRange("TCP", 80, 80, "");
        Ports http = new Ports(List.of(range), true, List.of(), List.of(), List.of());
        Ports tls = new Ports(List.of(range), false, List.of(), List.of(), List.of("example.org"));
        Allowance get = Allowance.at(CALLERS, "TCP", 80, List.of(new Request("GET", List.of())));
        assertThat(is(new Rule(CALLERS, entry(http)), CALL)).isFalse();
        assertThat(is(new Rule(CALLERS, entry(tls)), CALL)).isFalse();
        assertThat(is(rule(CALLERS, "TCP", 80), get)).isFalse();
    }

    @Test
    void denialsAreLookedAt() {
        Rule rule = rule(CALLERS, "TCP", 80);
        assertThat(is(new Rules(List.of(rule), List.of(rule), true), CALL)).isFalse();
    }

    @Test
    void withoutDefaultDenialEverythingPasses() {
        assertThat(is(new Rules(List.of(rule(CALLERS, "TCP", 80)), List.of(), false), CALL))
                .isFalse();
    }

    private static boolean is(Rule rule, Allowance... declared) {
        return is(List.of(rule), declared);
    }

    private static boolean is(List<Rule> rules, Allowance... declared) {
        return is(new Rules(rules, List.of(), true), declared);
    }

    private static boolean is(Rules rules, Allowance... declared) {
        return Restatement.is(List.of(rules), PartySet.NOBODY, List.of(declared))
                && Restatement.is(List.of(rules), HOST, withHost(declared));
    }

    private static List<Allowance> withHost(Allowance... declared) {
        List<Allowance> all = new ArrayList<>(List.of(declared));
        all.add(HOST_IS_DECLARED);
        return all;
    }

    private static Rules rules(Rule rule) {
        return new Rules(List.of(rule), List.of(), true);
    }

    private static Rule rule(PartySet peers, String protocol, int port) {
        return new Rule(peers, new Entry(true, List.of(), true, List.of(ports(protocol, port)), List.of()));
    }

    private static Entry entry(PortRange range) {
        return entry(new Ports(List.of(range), false, List.of(), List.of(), List.of()));
    }

    private static Entry entry(Ports ports) {
        return new Entry(true, List.of(), true, List.of(ports), List.of());
    }

    private static Ports ports(String protocol, int port) {
        return new Ports(List.of(new PortRange(protocol, port, port, "")), false, List.of(), List.of(), List.of());
    }
}
