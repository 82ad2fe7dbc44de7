package dev.cellc.compiler.render;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.IpRange;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;

/** IP addresses and ranges → ranges in CIDR notation. */
final class Addresses {
    private Addresses() {}

    static List<String> ranges(List<Located<String>> addresses, DiagnosticSink sink) {
        List<String> ranges = new ArrayList<>();
        for (Located<String> address : addresses) {
            IpRange range = IpRange.of(address.value());
            if (range == null) {
                sink.report(RenderDiagnostics.notAnAddress(address));
            } else {
                ranges.add(range.text());
            }
        }
        return ranges;
    }
}
