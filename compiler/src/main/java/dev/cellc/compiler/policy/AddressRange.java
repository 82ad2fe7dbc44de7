package dev.cellc.compiler.policy;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address range such as {@code 203.0.113.0/24}: its bits, how many of them count, and how many there are. */
public record AddressRange(BigInteger address, int prefix, int width) {
    private static final int IPV4 = 32;
    private static final int IPV6 = 128;
    private static final int GROUPS = 8;
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

    /** Reads the notation with a slash; nothing where it is another or is wrong. */
    public static Optional<AddressRange> of(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? "" : text.substring(0, slash);
        String length = text.substring(slash + 1);
        boolean isIpv6 = address.contains(":");
        int width = isIpv6 ? IPV6 : IPV4;
        Optional<BigInteger> bits = isIpv6 ? ipv6(address) : ipv4(address);
        if (bits.isEmpty() || !NUMBER.matcher(length).matches() || Integer.parseInt(length) > width) {
            return Optional.empty();
        }
        return Optional.of(new AddressRange(bits.get(), Integer.parseInt(length), width));
    }

    private static Optional<BigInteger> ipv4(String text) {
        String[] parts = text.split("\\.", -1);
        BigInteger bits = BigInteger.ZERO;
        for (String part : parts) {
            if (!NUMBER.matcher(part).matches() || Integer.parseInt(part) > 0xFF) {
                return Optional.empty();
            }
            bits = bits.shiftLeft(8).add(BigInteger.valueOf(Integer.parseInt(part)));
        }
        return parts.length == 4 ? Optional.of(bits) : Optional.empty();
    }

    private static Optional<BigInteger> ipv6(String text) {
        int gap = text.indexOf("::");
        String[] before = groups(gap < 0 ? text : text.substring(0, gap));
        String[] after = groups(gap < 0 ? "" : text.substring(gap + 2));
        int missing = GROUPS - before.length - after.length;
        if (gap < 0 ? missing != 0 : missing < 1) {
            return Optional.empty();
        }
        BigInteger bits = BigInteger.ZERO;
        for (int i = 0; i < GROUPS; i++) {
            boolean inGap = i >= before.length && i < before.length + missing;
            String group = inGap ? "0" : i < before.length ? before[i] : after[i - before.length - missing];
            if (!GROUP.matcher(group).matches()) {
                return Optional.empty();
            }
            bits = bits.shiftLeft(16).add(new BigInteger(group, 16));
        }
        return Optional.of(bits);
    }

    private static String[] groups(String text) {
        return text.isEmpty() ? new String[0] : text.split(":", -1);
    }

    /** Whether every address of the other range is one of this. */
    public boolean contains(AddressRange other) {
        return width == other.width
                && prefix <= other.prefix
                && address.shiftRight(width - prefix).equals(other.address.shiftRight(width - prefix));
    }

    /** Whether some address is in both. */
    public boolean overlaps(AddressRange other) {
        return contains(other) || other.contains(this);
    }
}
