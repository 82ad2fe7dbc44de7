package dev.cellc.compiler.model;

import org.jspecify.annotations.Nullable;

/** A range of IP addresses in CIDR notation; a single address is a range of one. */
public record IpRange(String address, int bits) {

    /** What an address or a range means, or null where the text is neither. */
    public static @Nullable IpRange of(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        int most = isIpv4(address) ? 32 : isIpv6(address) ? 128 : 0;
        if (most == 0) {
            return null;
        }
        String length = slash < 0 ? Integer.toString(most) : text.substring(slash + 1);
        boolean valid = length.matches("[0-9]{1,3}") && Integer.parseInt(length) <= most;
        return valid ? new IpRange(address, Integer.parseInt(length)) : null;
    }

    /** Network policies take a range only: a bare address is refused. */
    public String text() {
        return address + '/' + bits;
    }

    public boolean isSingle() {
        return bits == (address.indexOf(':') < 0 ? 32 : 128);
    }

    private static boolean isIpv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            if (!part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    /** Groups of up to four hexadecimal digits, eight of them, or fewer around one double colon. */
    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        int groups = 0;
        for (String part : text.split(":", -1)) {
            if (!part.isEmpty() && !part.matches("[0-9a-fA-F]{1,4}")) {
                return false;
            }
            groups += part.isEmpty() ? 0 : 1;
        }
        boolean lonelyColon = (text.startsWith(":") && gap != 0) || (text.endsWith(":") && !text.endsWith("::"));
        return !lonelyColon && (gap >= 0 ? groups < 8 : groups == 8);
    }
}
