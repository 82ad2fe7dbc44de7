package dev.cellc.compiler.proof;

import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.policy.AddressRange;
import dev.cellc.compiler.policy.Party;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parties outside of the cluster: those that connections call, and beside each what just does not belong to it. */
final class Outsiders {
    /** An address for documentation, 198.51.100.77. */
    private static final BigInteger REST = BigInteger.valueOf(0xC633644DL);

    private static final int IPV4 = 32;

    private Outsiders() {}

    /** The parties in and around the places to which connections lead, and one that is none of them. */
    static List<Party> near(List<Destination> outside) {
        Map<String, Party> places = new LinkedHashMap<>();
        for (Destination destination : outside) {
            if (destination instanceof Destination.Domain domain) {
                String name = domain.isPattern() ? domain.name().substring(2) : domain.name();
                for (String host : List.of(name, "a." + name, "a.b." + name)) {
                    places.putIfAbsent(host, new Party.Outside(host, List.of(), List.of(host)));
                }
            } else if (destination instanceof Destination.Addresses addresses) {
                addresses.ranges().forEach(range -> addEnds(Universe.range(range), places));
            }
        }
        List<Party> parties = new ArrayList<>(places.values());
        parties.add(new Party.Outside("the rest of the outside", List.of(single(REST, IPV4)), List.of()));
        return parties;
    }

    /** The first and the last address of a range, and those just before and behind it. */
    private static void addEnds(AddressRange range, Map<String, Party> places) {
        int free = range.width() - range.prefix();
        BigInteger first = range.address().shiftRight(free).shiftLeft(free);
        BigInteger last = first.add(BigInteger.ONE.shiftLeft(free)).subtract(BigInteger.ONE);
        BigInteger most = BigInteger.ONE.shiftLeft(range.width()).subtract(BigInteger.ONE);
        for (BigInteger address : List.of(
                first,
                last,
                first.subtract(BigInteger.ONE).max(BigInteger.ZERO),
                last.add(BigInteger.ONE).min(most))) {
            String name = "address " + address.toString(16);
            Party party = new Party.Outside(name, List.of(single(address, range.width())), List.of());
            places.putIfAbsent(name + '/' + range.width(), party);
        }
    }

    private static AddressRange single(BigInteger address, int width) {
        return new AddressRange(address, width, width);
    }
}
