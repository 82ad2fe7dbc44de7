package dev.cellc.compiler.render;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** IP addresses and ranges → ranges in CIDR notation. */
final class Addresses {
    private Addresses() {}

    static List<String> ranges(List<Located<String>> addresses, DiagnosticSink sink) {
        List<String> ranges = new ArrayList<>();
        for (Located<String> address : addresses) {
            String range = range(address.value());
            if (range == null) {
                sink.report(RenderDiagnostics.notAnAddress(address));
            } else {
                ranges.add(range);
            }
        }
        return ranges;
    }

    private static @Nullable String range(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        int bits = isIpv4(address) ? 32 : isIpv6(address) ? 128 : 0;
        if (bits == 0) {
            return null;
        }
        String length = slash < 0 ? Integer.toString(bits) : text.substring(slash + 1);
        boolean valid = length.matches("[0-9]{1,3}") && Integer.parseInt(length) <= bits;
        return valid ? address + '/' + length : null;
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
