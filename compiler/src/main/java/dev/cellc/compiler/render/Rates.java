package dev.cellc.compiler.render;

import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.diagnostic.Severity;
import dev.cellc.compiler.envoygateway.BackendTrafficPolicy.RateLimit;
import dev.cellc.compiler.envoygateway.BackendTrafficPolicy.Unit;
import org.jspecify.annotations.Nullable;

/** Requests in any window → requests in a window that the gateway can count in. */
final class Rates {
    /** The policy's schema speaks of more, but as a number of 32 bits, which the API server takes at its word. */
    private static final long MAX_REQUESTS = Integer.MAX_VALUE;

    private Rates() {}

    /** A limit as the gateway takes it; null, and then it is reported, where it cannot be kept. */
    static @Nullable RateLimit of(RestPolicy.RateLimit declared, boolean strict, DiagnosticSink sink) {
        long window = milliseconds(declared.window().value());
        RateLimit limit = exact(declared.requests().value(), window);
        if (limit == null) {
            sink.report(RenderDiagnostics.inexactRate(declared));
        } else if (limit.unit().milliseconds() != window) {
            sink.report(RenderDiagnostics.rateInOtherUnit(
                            declared, limit, limit.unit().milliseconds() > window)
                    .as(strict ? Severity.ERROR : Severity.WARNING));
        }
        return limit;
    }

    /**
     * The same rate in the longest unit that is no longer than the window and divides evenly, as then no more get
     * through at once than the author lets; else in the shortest that does. Null where none does, because a rounded
     * limit is another limit.
     */
    static @Nullable RateLimit exact(long requests, long window) {
        RateLimit within = null;
        for (Unit unit : Unit.values()) {
            long scaled = requests * unit.milliseconds();
            if (scaled % window == 0 && scaled / window >= 1 && scaled / window <= MAX_REQUESTS) {
                RateLimit limit = new RateLimit(scaled / window, unit);
                if (unit.milliseconds() > window) {
                    return within == null ? limit : within;
                }
                within = limit;
            }
        }
        return within;
    }

    /** The length of a window such as {@code 30s}, whose form the schema has checked. */
    static long milliseconds(String window) {
        int unit = 0;
        while (Character.isDigit(window.charAt(unit))) {
            unit++;
        }
        long number = Long.parseLong(window.substring(0, unit));
        return number
                * switch (window.substring(unit)) {
                    case "ms" -> 1;
                    case "s" -> Unit.SECOND.milliseconds();
                    case "m" -> Unit.MINUTE.milliseconds();
                    case "h" -> Unit.HOUR.milliseconds();
                    default -> Unit.DAY.milliseconds();
                };
    }
}
